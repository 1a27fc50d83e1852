/**
 * Legal forms by country (ISO 3166-1), as written after (or before) a company's name; folded, dots removed.
 * Drawn from the Entity Legal Forms code list (ISO 20275) and what registers print. Longer forms win over shorter.
 */
export const legalForms: Readonly<Record<string, readonly string[]>> = {
  AR: ['sa', 'srl', 'sas', 'saic', 'sociedad anonima'],
  AT: ['gmbh', 'gmbh and co kg', 'ag', 'kg', 'og', 'eu', 'gesmbh', 'ges m b h', 'flexco'],
  AU: ['pty ltd', 'pty limited', 'proprietary limited', 'ltd', 'limited', 'pty'],
  BE: ['sa', 'nv', 'srl', 'bv', 'sprl', 'bvba', 'scrl', 'cvba', 'sc', 'asbl', 'vzw', 'sa nv', 'nv sa'],
  BR: ['ltda', 'sa', 'eireli', 'me', 'epp', 'limitada', 's a'],
  CA: ['inc', 'ltd', 'ltee', 'corp', 'limited', 'incorporated', 'corporation', 'ulc'],
  CH: ['ag', 'gmbh', 'sa', 'sarl', 'sagl', 'kig', 'kmg'],
  CN: ['co ltd', 'company limited', 'group co ltd', '有限公司', '股份有限公司', '有限责任公司'],
  CZ: ['sro', 's r o', 'as', 'a s', 'spol s r o', 'vos', 'ks'],
  DE: ['gmbh', 'ag', 'kg', 'ohg', 'ug', 'gbr', 'mbh', 'kgaa', 'gmbh and co kg', 'gmbh and co kgaa', 'ag and co kg', 'ag and co kgaa', 'ug haftungsbeschrankt', 'ug haftungsbeschrankt and co kg', 'ek', 'ev', 'eg', 'ggmbh', 'partg', 'partgmbb', 'gesellschaft mit beschrankter haftung', 'aktiengesellschaft'],
  DK: ['aps', 'as', 'a s', 'ks', 'is', 'ivs', 'amba'],
  EE: ['ou', 'as', 'osauhing', 'tu', 'uu'],
  ES: ['sa', 'sl', 'slu', 'sau', 'slne', 'scl', 'sll', 's a', 's l', 'sociedad limitada', 'sociedad anonima'],
  FI: ['oy', 'oyj', 'ab', 'abp', 'ky', 'tmi', 'oy ab', 'osakeyhtio', 'ay'],
  FR: ['sa', 'sarl', 'sas', 'sasu', 'eurl', 'snc', 'sca', 'scs', 'sci', 'scop', 'gie', 'selarl', 'ste', 'societe anonyme'],
  GB: ['ltd', 'limited', 'plc', 'llp', 'lp', 'cic', 'public limited company', 'co ltd'],
  GR: ['ae', 'epe', 'ike', 'oe', 'αε', 'επε', 'ικε', 'sa'],
  HU: ['kft', 'zrt', 'nyrt', 'rt', 'bt', 'kkt'],
  IE: ['ltd', 'limited', 'plc', 'dac', 'clg', 'uc', 'teoranta'],
  IN: ['pvt ltd', 'private limited', 'ltd', 'limited', 'llp', 'p ltd', 'pvt limited', 'opc pvt ltd'],
  IS: ['ehf', 'hf', 'ohf'],
  IT: ['spa', 'srl', 'srls', 'sapa', 'sas', 'snc', 'ss', 'scarl', 'soc coop', 's p a', 's r l', 's a s'],
  JP: ['kk', 'gk', 'co ltd', 'kabushiki kaisha', 'godo kaisha', '株式会社', '合同会社', '有限会社'],
  KR: ['co ltd', '주식회사', '유한회사'],
  LT: ['uab', 'ab', 'mb'],
  LU: ['sa', 'sarl', 'sca', 'scsp'],
  LV: ['sia', 'as'],
  MX: ['sa de cv', 's a de c v', 'sapi de cv', 'sab de cv', 's de rl de cv', 's de rl', 'sc', 'sa', 'ac', 'srl de cv', 'sas de cv'],
  NL: ['bv', 'nv', 'vof', 'cv', 'b v', 'n v', 'besloten vennootschap'],
  NO: ['as', 'asa', 'ans', 'da', 'enk', 'ks', 'nuf', 'sa', 'ba'],
  NZ: ['ltd', 'limited'],
  PL: ['sp z oo', 'sp z o o', 'spolka z oo', 'spolka z ograniczona odpowiedzialnoscia', 'sa', 'sp j', 'sp k', 'spolka akcyjna', 'sp z oo sp k'],
  PT: ['lda', 'sa', 'unipessoal lda', 'limitada', 'sgps'],
  RO: ['srl', 'sa', 'sc'],
  RU: ['ooo', 'oao', 'zao', 'pao', 'ao', 'ип', 'ооо', 'оао', 'зао', 'пао', 'ао'],
  SE: ['ab', 'aktiebolag', 'hb', 'kb', 'ab publ', 'handelsbolag'],
  SG: ['pte ltd', 'pte limited', 'private limited', 'llp', 'pte'],
  SK: ['sro', 's r o', 'as', 'a s', 'spol s r o'],
  TR: ['as', 'a s', 'ltd sti', 'san tic ltd sti', 'anonim sirketi'],
  US: ['inc', 'incorporated', 'corp', 'corporation', 'llc', 'l l c', 'llp', 'lp', 'pc', 'pllc', 'co', 'company', 'ltd', 'limited', 'lllp'],
  ZA: ['pty ltd', 'proprietary limited', 'ltd', 'cc', 'npc', 'rf pty ltd'],
  EU: ['se', 'eeig', 'ewiv', 'sce'],
};

/** Forms that also stand in front of the name: "ООО Ромашка", "PT", "SC Dacia SA", "株式会社…". */
export const leadingForms: readonly string[] = ['ooo', 'oao', 'zao', 'pao', 'ао', 'ооо', 'оао', 'зао', 'пао', 'ип', '株式会社', '合同会社', '有限会社', '주식회사', 'uab', 'sia', 'sc', 'ste', 'pt', 'firma', 'fa'];

/** All forms as lists of words, those with most words first. */
export const legalFormWords: readonly (readonly string[])[] = [...new Set(Object.values(legalForms).flat())]
  .map((form) => form.split(' '))
  .toSorted((a, b) => b.length - a.length || b.join('').length - a.join('').length);
