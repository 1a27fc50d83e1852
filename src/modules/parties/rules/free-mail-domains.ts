/**
 * Registered domains of mail providers open to everybody, by region. Covers the large providers and the national
 * ones of Europe, the Americas and Asia; not throw-away services, of which new ones appear daily.
 */
const text = `
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com yahoo.com ymail.com rocketmail.com myyahoo.com
icloud.com me.com mac.com aol.com aim.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com
tutamail.com keemail.me zoho.com zohomail.com zohomail.eu fastmail.com fastmail.fm mail.com email.com usa.com post.com europe.com
asia.com iname.com consultant.com engineer.com gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.eu gmx.us gmx.fr gmx.es gmx.co.uk hushmail.com hush.com
mailbox.org posteo.de posteo.net posteo.eu disroot.org riseup.net startmail.com runbox.com hey.com duck.com skiff.com mailfence.com
inbox.com lycos.com excite.com juno.com netzero.net netzero.com earthlink.net mindspring.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net
cox.net charter.net spectrum.net roadrunner.com rr.com optonline.net optimum.net frontier.com frontiernet.net windstream.net centurylink.net q.com embarqmail.com
rogers.com bell.net sympatico.ca shaw.ca telus.net videotron.ca cogeco.ca
web.de t-online.de freenet.de arcor.de online.de vodafone.de kabelmail.de unitybox.de mail.de email.de hotmail.de live.de outlook.de yahoo.de aol.de freemail.de
aon.at chello.at a1.net bluewin.ch hispeed.ch sunrise.ch swissonline.ch
hotmail.co.uk live.co.uk outlook.co.uk yahoo.co.uk btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk tiscali.co.uk plusnet.com eircom.net
hotmail.fr live.fr outlook.fr yahoo.fr orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr aliceadsl.fr numericable.fr club-internet.fr voila.fr
hotmail.it live.it outlook.it yahoo.it libero.it virgilio.it tiscali.it alice.it tin.it tim.it fastwebnet.it inwind.it iol.it email.it poste.it tiscalinet.it
hotmail.es outlook.es yahoo.es telefonica.net terra.es movistar.es ono.com ya.com
sapo.pt iol.pt netcabo.pt clix.pt outlook.pt
hotmail.nl live.nl outlook.nl ziggo.nl kpnmail.nl kpnplanet.nl planet.nl xs4all.nl hetnet.nl home.nl upcmail.nl casema.nl telfort.nl quicknet.nl chello.nl zonnet.nl
hotmail.be live.be outlook.be telenet.be skynet.be proximus.be scarlet.be voo.be
hotmail.se live.se outlook.se yahoo.se telia.com comhem.se bredband.net spray.se tele2.se passagen.se bahnhof.se
hotmail.no live.no online.no yahoo.no broadpark.no getmail.no frisurf.no
hotmail.dk live.dk outlook.dk yahoo.dk mail.dk jubii.dk stofanet.dk tdcadsl.dk ofir.dk youmail.dk
hotmail.fi luukku.com suomi24.fi kolumbus.fi elisanet.fi saunalahti.fi pp.inet.fi welho.com netti.fi
simnet.is internet.is visir.is
wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu poczta.fm gazeta.pl vp.pl tlen.pl autograf.pl
seznam.cz email.cz centrum.cz atlas.cz volny.cz post.cz azet.sk centrum.sk zoznam.sk pobox.sk
freemail.hu citromail.hu t-online.hu indamail.hu upcmail.hu
abv.bg mail.bg dir.bg yahoo.ro rdslink.ro siol.net net.hr t-com.hr
in.gr otenet.gr freemail.gr yahoo.gr hotmail.gr
mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru lenta.ru ukr.net i.ua meta.ua bigmir.net tut.by inbox.lv inbox.lt mail.ee hot.ee
uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com hotmail.com.br outlook.com.br yahoo.com.br r7.com zipmail.com.br oi.com.br
yahoo.com.mx hotmail.com.mx prodigy.net.mx live.com.mx outlook.com.ar yahoo.com.ar hotmail.com.ar fibertel.com.ar arnet.com.ar live.com.ar yahoo.cl outlook.cl live.cl yahoo.com.co
qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn tom.com 21cn.com
yahoo.co.jp docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp outlook.jp
naver.com hanmail.net daum.net nate.com kakao.com korea.com
rediffmail.com yahoo.co.in yahoo.in hotmail.co.in outlook.in live.in sify.com indiatimes.com
yahoo.com.sg yahoo.com.hk yahoo.com.tw yahoo.co.id yahoo.com.ph yahoo.com.vn hinet.net singnet.com.sg netvigator.com
bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au yahoo.com.au hotmail.com.au outlook.com.au live.com.au internode.on.net xtra.co.nz slingshot.co.nz yahoo.co.nz
mweb.co.za webmail.co.za vodamail.co.za telkomsa.net yahoo.co.za walla.co.il walla.com netvision.net.il 012.net.il hotmail.co.il
mynet.com turk.net hotmail.com.tr yahoo.com.tr
`;

export const freeMailDomains: ReadonlySet<string> = new Set(text.split(/\s+/).filter((domain) => domain !== ''));
