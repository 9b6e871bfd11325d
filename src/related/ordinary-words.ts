const words = `able accept accepted across aside act action actual add added adding adds agree ahead aim allow allowed allows
alone answer answered answering answers appear appears apply applies ask asked asking asks assume attempt available
avoid avoids aware bad based basic begin begins behave behaves believe belong belongs best better big bit body bound
break breaks bring brings broken build builds built busy call called calling calls care carry carries carried case
cases catch cause causes certain certainly chance change changed changes changing cheap check checked checks choice
choices choose chosen clear clearly close closed closer collect collects come comes coming common complete completely
concern confirm confirmed consider considered contain contains content continue contrary correct correctly cost costs
count counted counts cover covers create created creates cut dark data decide decided decides decision deep define
defined depend depends describe described description detail details determine differ difference different directly
divide divides divided double draw drawn draws drop dropped drops early easily easy effect empty end ended ending ends
enter entirely entire equal escape exact exactly exist exists expect expected expects explain explained explains extra
fact facts fail failed fails fair fall falls false fast faster feel field fields figure figures fill filled final
finally finish finished fit fits fix fixed form former forms forward found free fresh front full fully general grow
grows guess half hand handle handled happen happened happens hard hear heard heavy held help helpful helps hidden hide
hides high higher hit hits hold holds hope idea ideas immediately important impossible include included includes
increase inside instance intend interest interesting involve item items job join joined kinds large larger late later
latter lead leads learn learned leave leaves leaving left length letter letters level levels lie lies light limit
limited limits line lines list listed lists live lives load loaded loads local lose loses loss lost lot lots low lower
main mainly manage match matches matter matters maximum measure measured meet meets member mention middle mind minimum
mistake mistakes missing modern moment move moved moves moving name named names natural nearest necessary negative
normal note noted notes notice number numbers object objective objectives obvious occur occurs odd offer offers ok okay open opened opens option
options order ordinary original outside overlap own pair pairs particular particularly pass passed passes past pay
perfect perhaps pick picked piece pieces place placed places plain plan plus point points poor popular position
positive possible possibly practice prefer present pretty prevent previous probably problem problems produce proof
proper properly prove provide provided provides pull pure purpose push quick quickly quiet raise raised range rare
rarely reach reached reaches read reader readers reading reads ready real realize reason reasons receive received
recent recently record recover reduce refer reference refuse refused refuses regular relevant remain remainder remains
remember remove removed removes repeat repeated replace replaced replaces report represent require required requires
rest result results return returns review round row rows rule rules run running runs safe sake sample save saved saves
search send sends sense sent separate serious serve serves set sets setting settings share shared shares short shorter
shown sign signs similar simple simpler simply single size sizes skip slow slower slowly small smaller solution solve
sort sorts sound source space speak special specific spend split stage stand stands standard start started starting
starts state stated stay stays step steps stop stopped stops store stored straight strong study subject succeed
successful suggest suppose surprise switch talk task tell tells tend term terms test thinking thought tie title total
touch trouble true truth twice type types typical typically understand unless unlike useless usual value values
various version view visible visit wait waiting waits walk warn warning watch weak week whatever whose wide width wish
wonder work worked working works world worse worst worth wrap write writer writes writing written wrong wrote yield harm interval lane learnings miss misses statement statements zero
kb mb gb tb kib mib gib ms january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday`;

/**
 * English words that say something about a text only together with others. They count in scores, but don't name a
 * subject.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(words.split(/\s+/));
