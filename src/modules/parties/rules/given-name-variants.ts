/**
 * Short and pet forms of given names, each line one group of forms that may mean the same person (English, German,
 * Spanish, French, Nordic). A form may stand in several groups ("alex"). Evidence, not proof: see `scorePersonPair`.
 */
const groups = `
alexander alex sasha lex xander aleksander alessandro alejandro
alexandra alex sandra sasha lexi alessandra alejandra
andrew andy drew andreas anders andre andres
anthony tony antonio anton toni
barbara barb babs barbro
benjamin ben benny benni
catherine katherine kathryn cathy kathy kate katie kat kitty katharina kathrin katrin karin karen catarina
charles charlie chuck carl karl carlos chas
christina christine tina chris kirsten kristina christiane stina
christopher chris kit christoph christian kristoffer topher
daniel dan danny dani
david dave davey
deborah debbie deb
donald don donnie
dorothy dot dottie dorothea
edward ed eddie ted ned eduard edvard eduardo
elizabeth liz lizzie beth betty eliza elisabeth elsa lisa lise betsy libby else liesl isabel
emily em emmy emilia emma
eric erik erich
ernest ernie ernst
francis frank fran francisco paco pancho franz frans francois
frances fran frannie francesca franziska
frederick fred freddy fritz friedrich fredrik federico
gabriel gabe gabi
george jorge jurgen jorg georg goran joran
gerald gerry jerry gerard gerhard
gregory greg gregor
gunther gunter
henry harry hank heinrich heiner hinrich henrik enrique henri
jacob jake jakob jacques
james jim jimmy jamie jaime
janet jan jane
jennifer jen jenny jenni
jeffrey jeff geoffrey geoff
jessica jess jessie
joanna jo joanne johanna hanna
john johnny jack jon jonny johan johann johannes hans jan juan jean sean ian
jonathan jon jonny nathan
joseph joe joey jose josef pepe
joshua josh
katarina kaja kata
kenneth ken kenny
lawrence larry laurie lars lorenz lorenzo laurent
leonard leo len lenny leonardo leonhard
louis lou lewis luis ludwig lutz luigi
magdalena lena magda maggie
manuel manolo manny emanuel
margaret maggie meg peggy marge greta grete gretchen margarete margarita rita margit
mary maria marie molly polly mia maja mette marit
martin marty marten
matthew matt matthias mathias mats matteo mateo
maximilian max
michael mike mick mickey mikael michel miguel mikkel micha
nathaniel nathan nate
nicholas nick nicky klaus claus nicolas niklas nils niels nicola
olivia liv livia
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete pedro petter pieter piet per pierre
philip phil philipp felipe
rebecca becky becca
richard rick dick rich ricky ricardo
robert bob rob bobby robbie bert roberto
ronald ron ronnie
samantha sam sammy
samuel sam sammy
sebastian bastian seb basti
sofia sophie sophia sofie
stephen steven steve stefan stephan esteban steffen
susan sue susie suzanne susanne susana
theodore ted teddy theo theodor
theresa terry tess tessa teresa therese
thomas tom tommy tomas
timothy tim timmy
ulrich uli ulli
victoria vicky tori viktoria
vincent vince vinny vicente
walter walt wally
wilhelm willi willy wim
william bill will billy willy liam guillermo guillaume wilhelm
wolfgang wolf
zachary zach zack
`;

const lines = groups
  .trim()
  .split('\n')
  .map((line) => new Set(line.split(' ')));
const groupsByForm = new Map<string, number[]>();
for (const [index, forms] of lines.entries()) {
  for (const form of forms) groupsByForm.set(form, [...(groupsByForm.get(form) ?? []), index]);
}

/** Numbers of the groups that a folded given name stands in. */
export function givenNameGroups(form: string): readonly number[] {
  return groupsByForm.get(form) ?? [];
}

/** Whether two folded given names may be forms of one name: "bob" and "robert". A name is a form of itself. Symmetric. */
export function isGivenNameVariant(left: string, right: string): boolean {
  return left === right || givenNameGroups(left).some((group) => lines[group]?.has(right));
}
