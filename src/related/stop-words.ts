const words = `a about above after again against all almost also although always am among an and another any anyone
anything are aren around as at away back be became because become been before being below between both but by came
can cannot could did didn do does doesn doing don done down during each either else end enough especially etc even
ever every everything example far few find first follow following for from further gave get gets getting give given
gives go goes going gone good got had has have haven having he hence her here hers herself him himself his how
however if in including indeed instead into is isn it its itself just keep kind knew know known last later least
less let lets like likely little long look lot made make makes making many may maybe me mean means might more most
mostly much must my myself near need needs neither never new next no nobody none nor not nothing now of off often
old on once one ones only onto or other others otherwise our ours ourselves out over own part people per perhaps
please put quite rather read really right said same saw say says second see seem seems seen several shall she
should show shows since so some someone something sometimes somewhat soon still such sure take taken takes tell
than that the their theirs them themselves then there therefore these they thing things think this those though
three through throughout thus time times to today together told too took toward try trying turn two under until up
upon us use used useful uses using usually very via want wants was wasn way ways we well went were what whatever
when where whether which while who whoever whole whom whose why will with within without won word words would
wouldn year years yes yet you your yours yourself
anywhere apart day days eight eleven elsewhere everybody everyone everywhere five four hour hours hundred hundreds
million millions minute minutes month months nine nowhere per seven six somebody somewhere ten tens thousand
thousands tomorrow twelve twice week weeks yesterday`;

/** English words that occur in texts about anything. For other languages, the share of texts with a word decides. */
export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/));
