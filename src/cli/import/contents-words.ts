/** What authors and generators write above a list of the headings of a text, without signs. */
const words =
  /^(?:open )?(?:table of contents?|contents?|toc|on this page|in this (?:article|post)|overview of contents|inhalt|inhaltsverzeichnis|sommaire|table des mati[eè]res|contenidos?|[ií]ndice|tabla de contenidos?|conte[uú]do|sum[aá]rio|indice|inhoud|inhoudsopgave|содержание|оглавление|зміст|spis tre[sś]ci|obsah|i[cç]indekiler|目录|目錄|目次|もくじ|목차|فهرست)$/iu;

/** Whether a text only announces the contents of a post. */
export function saysContents(text: string): boolean {
  return words.test(
    text
      .normalize('NFC')
      .replace(/[\p{P}\p{S}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
