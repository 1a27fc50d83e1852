import type { Validator } from 'stdnum/lib/cjs/types.js';
import * as arCuit from 'stdnum/lib/cjs/ar/cuit.js';
import * as atUid from 'stdnum/lib/cjs/at/uid.js';
import * as auAbn from 'stdnum/lib/cjs/au/abn.js';
import * as auAcn from 'stdnum/lib/cjs/au/acn.js';
import * as beVat from 'stdnum/lib/cjs/be/vat.js';
import * as bgVat from 'stdnum/lib/cjs/bg/vat.js';
import * as brCnpj from 'stdnum/lib/cjs/br/cnpj.js';
import * as brCpf from 'stdnum/lib/cjs/br/cpf.js';
import * as caBn from 'stdnum/lib/cjs/ca/bn.js';
import * as chUid from 'stdnum/lib/cjs/ch/uid.js';
import * as chVat from 'stdnum/lib/cjs/ch/vat.js';
import * as clRut from 'stdnum/lib/cjs/cl/rut.js';
import * as cnUscc from 'stdnum/lib/cjs/cn/uscc.js';
import * as cyVat from 'stdnum/lib/cjs/cy/vat.js';
import * as czDic from 'stdnum/lib/cjs/cz/dic.js';
import * as deVat from 'stdnum/lib/cjs/de/vat.js';
import * as dkCvr from 'stdnum/lib/cjs/dk/cvr.js';
import * as eeKmkr from 'stdnum/lib/cjs/ee/kmkr.js';
import * as esNif from 'stdnum/lib/cjs/es/nif.js';
import * as fiAlv from 'stdnum/lib/cjs/fi/alv.js';
import * as fiYtunnus from 'stdnum/lib/cjs/fi/ytunnus.js';
import * as frSiren from 'stdnum/lib/cjs/fr/siren.js';
import * as frSiret from 'stdnum/lib/cjs/fr/siret.js';
import * as frTva from 'stdnum/lib/cjs/fr/tva.js';
import * as gbVat from 'stdnum/lib/cjs/gb/vat.js';
import * as grVat from 'stdnum/lib/cjs/gr/vat.js';
import * as hrOib from 'stdnum/lib/cjs/hr/oib.js';
import * as huAnum from 'stdnum/lib/cjs/hu/anum.js';
import * as ieVat from 'stdnum/lib/cjs/ie/vat.js';
import * as inGstin from 'stdnum/lib/cjs/in/gstin.js';
import * as isVsk from 'stdnum/lib/cjs/is/vsk.js';
import * as itIva from 'stdnum/lib/cjs/it/iva.js';
import * as jpCn from 'stdnum/lib/cjs/jp/cn.js';
import * as krBrn from 'stdnum/lib/cjs/kr/brn.js';
import * as ltPvm from 'stdnum/lib/cjs/lt/pvm.js';
import * as luTva from 'stdnum/lib/cjs/lu/tva.js';
import * as lvPvn from 'stdnum/lib/cjs/lv/pvn.js';
import * as mtVat from 'stdnum/lib/cjs/mt/vat.js';
import * as mxRfc from 'stdnum/lib/cjs/mx/rfc.js';
import * as nlBtw from 'stdnum/lib/cjs/nl/btw.js';
import * as noMva from 'stdnum/lib/cjs/no/mva.js';
import * as noOrgnr from 'stdnum/lib/cjs/no/orgnr.js';
import * as nzIrd from 'stdnum/lib/cjs/nz/ird.js';
import * as plNip from 'stdnum/lib/cjs/pl/nip.js';
import * as ptNipc from 'stdnum/lib/cjs/pt/nipc.js';
import * as roCif from 'stdnum/lib/cjs/ro/cif.js';
import * as seOrgnr from 'stdnum/lib/cjs/se/orgnr.js';
import * as seVat from 'stdnum/lib/cjs/se/vat.js';
import * as sgUen from 'stdnum/lib/cjs/sg/uen.js';
import * as siDdv from 'stdnum/lib/cjs/si/ddv.js';
import * as skDph from 'stdnum/lib/cjs/sk/dph.js';
import * as trVkn from 'stdnum/lib/cjs/tr/vkn.js';
import * as usEin from 'stdnum/lib/cjs/us/ein.js';
import * as zaVat from 'stdnum/lib/cjs/za/vat.js';

/** One kind of tax or register number that organizations carry. */
export interface TaxIdScheme {
  /** ISO 3166-1. */
  readonly country: string;
  readonly kind: string;
  readonly validator: Validator;
}

/** Two-letter code that starts a VAT number where it isn't the country's ISO code. */
export const vatPrefixes: Readonly<Record<string, string>> = { GR: 'EL' };

/**
 * The schemes we check, VAT first where a country has one. The checksums come from `stdnum` (a port of python-stdnum),
 * imported number by number, because the package as a whole costs 100 ms and 20 MB at start.
 */
export const taxIdSchemes: readonly TaxIdScheme[] = [
  { country: 'AR', kind: 'CUIT', validator: arCuit },
  { country: 'AT', kind: 'VAT', validator: atUid },
  { country: 'AU', kind: 'ABN', validator: auAbn },
  { country: 'AU', kind: 'ACN', validator: auAcn },
  { country: 'BE', kind: 'VAT', validator: beVat },
  { country: 'BG', kind: 'VAT', validator: bgVat },
  { country: 'BR', kind: 'CNPJ', validator: brCnpj },
  { country: 'BR', kind: 'CPF', validator: brCpf },
  { country: 'CA', kind: 'BN', validator: caBn },
  { country: 'CH', kind: 'VAT', validator: chVat },
  { country: 'CH', kind: 'UID', validator: chUid },
  { country: 'CL', kind: 'RUT', validator: clRut },
  { country: 'CN', kind: 'USCC', validator: cnUscc },
  { country: 'CY', kind: 'VAT', validator: cyVat },
  { country: 'CZ', kind: 'VAT', validator: czDic },
  { country: 'DE', kind: 'VAT', validator: deVat },
  { country: 'DK', kind: 'VAT', validator: dkCvr },
  { country: 'EE', kind: 'VAT', validator: eeKmkr },
  { country: 'ES', kind: 'VAT', validator: esNif },
  { country: 'FI', kind: 'VAT', validator: fiAlv },
  { country: 'FI', kind: 'Y-tunnus', validator: fiYtunnus },
  { country: 'FR', kind: 'VAT', validator: frTva },
  { country: 'FR', kind: 'SIREN', validator: frSiren },
  { country: 'FR', kind: 'SIRET', validator: frSiret },
  { country: 'GB', kind: 'VAT', validator: gbVat },
  { country: 'GR', kind: 'VAT', validator: grVat },
  { country: 'HR', kind: 'VAT', validator: hrOib },
  { country: 'HU', kind: 'VAT', validator: huAnum },
  { country: 'IE', kind: 'VAT', validator: ieVat },
  { country: 'IN', kind: 'GSTIN', validator: inGstin },
  { country: 'IS', kind: 'VSK', validator: isVsk },
  { country: 'IT', kind: 'VAT', validator: itIva },
  { country: 'JP', kind: 'Corporate number', validator: jpCn },
  { country: 'KR', kind: 'BRN', validator: krBrn },
  { country: 'LT', kind: 'VAT', validator: ltPvm },
  { country: 'LU', kind: 'VAT', validator: luTva },
  { country: 'LV', kind: 'VAT', validator: lvPvn },
  { country: 'MT', kind: 'VAT', validator: mtVat },
  { country: 'MX', kind: 'RFC', validator: mxRfc },
  { country: 'NL', kind: 'VAT', validator: nlBtw },
  { country: 'NO', kind: 'VAT', validator: noMva },
  { country: 'NO', kind: 'Organisasjonsnummer', validator: noOrgnr },
  { country: 'NZ', kind: 'IRD', validator: nzIrd },
  { country: 'PL', kind: 'VAT', validator: plNip },
  { country: 'PT', kind: 'VAT', validator: ptNipc },
  { country: 'RO', kind: 'VAT', validator: roCif },
  { country: 'SE', kind: 'VAT', validator: seVat },
  { country: 'SE', kind: 'Organisationsnummer', validator: seOrgnr },
  { country: 'SG', kind: 'UEN', validator: sgUen },
  { country: 'SI', kind: 'VAT', validator: siDdv },
  { country: 'SK', kind: 'VAT', validator: skDph },
  { country: 'TR', kind: 'VKN', validator: trVkn },
  { country: 'US', kind: 'EIN', validator: usEin },
  { country: 'ZA', kind: 'VAT', validator: zaVat },
];
