/**
 * The abbreviations of a language, without their last full stop, parted by spaces. One in small
 * letters is known however it is capitalised; one with a capital only so or all in capitals (`Sat`
 * is a day, `sat` is not). Spaces inside are left out: `z. B.` is `z.B`.
 */
export interface Abbreviations {
  /** Another word always follows: titles of persons, `e.g.`. They end no sentence. */
  readonly before?: string;
  /** They end no sentence when a number follows: `No. 5`. */
  readonly beforeNumber?: string;
  /** They end a sentence when a capital follows, although they may look like initials: `a.m.`. */
  readonly last?: string;
  /** Words of one letter, which are no initials. */
  readonly letters?: string;
}

/** Known in every book, since characters of novels come from everywhere. */
export const commonAbbreviations: Abbreviations = {
  before: 'Mr Mrs Ms Dr Prof Mme Mlle Messrs',
  beforeNumber: 'n° nº n.º №',
  last: 'etc Esq M.D Ph.D D.D B.A M.A B.C A.D a.m p.m',
};

/** By language, as the primary subtag of its tag. */
export const abbreviationsOf: Readonly<Record<string, Abbreviations>> = {
  en: {
    before:
      'Mx Rev Revd Hon Gen Lt Lieut Col Maj Capt Cpt Sgt Sergt Cpl Pvt Cmdr Adm Brig Pres Gov Sen ' +
      'Rep Supt Insp Mmes Mt Ft e.g i.e viz vs cf approx vol vols chap figs al op.cit loc.cit',
    beforeNumber:
      'no nos nr p pp fig ch art sec sect par ver ll Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ' +
      'Mon Tue Tues Wed Thu Thurs Fri Sat Sun',
  },
  de: {
    before:
      'Hr Hrn Fr Frl Frhr Dipl Ing Gebr Hg z.B d.h d.i u.a i.d.R z.T z.Zt k.k k.u.k s.o s.u m.E ' +
      'bzw vgl evtl ggf ca geb gest hrsg inkl sog allg Mio Mrd St Abb Aufl kgl Str',
    beforeNumber: 'nr no Art Kap Bd Bde Abs Anm Sp Jan Feb Mär Apr Aug Sept Okt Nov Dez',
    last: 'usw usf u.s.w u.s.f u.a.m u.ä o.ä v.Chr n.Chr',
  },
  fr: {
    before:
      'M MM Mm Mmes Mlles Mgr Me Dr Pr Vve St Ste Cie p.ex ex c.-à-d cf env av apr dép boul chap fig',
    beforeNumber: 'n no nos n° nº p pp t art vol janv févr avr juil sept oct nov déc',
    last: 'J.-C',
    letters: 'y a à',
  },
  es: {
    before:
      'Sr Sra Srta Sres Sras Dr Dra D Dª Dña Lic Ing Prof Profa Gral Cnel Cap Tte Sto Sta Fr Rvdo ' +
      'Excmo Excma Ilmo p.ej ej Avda aprox',
    beforeNumber: 'núm nº n.º pág págs p pp art cap vol',
    last: 'a.C d.C EE.UU',
    letters: 'y o e a',
  },
  it: {
    before:
      'Sig Sigg Sig.ra Sig.na Sig.re Sigra Signa Dott Dott.ssa Dr Prof Prof.ssa Avv Ing Arch Rev Mons ' +
      'Cav Comm Gen Col Cap Ten On S SS p.es es cfr ca',
    beforeNumber: 'n nn nr pag pagg p pp art cap vol',
    last: 'ecc a.C d.C',
    letters: 'e è o a i',
  },
  pt: {
    before:
      'Sr Sra Srs Sras Srta Dr Dra D Profa Prof Exmo Exma Ilmo Eng Rev Pe Sto Sta Av Cel Cap Gal p.ex ' +
      'ex cf aprox',
    beforeNumber: 'nº n.º núm pág págs p pp art cap vol',
    last: 'a.C d.C',
    letters: 'a o e é à',
  },
  nl: {
    before:
      'dhr mevr mej mw dr drs ir ing ds jhr St bijv bv b.v d.w.z o.a m.a.w t.a.v i.p.v m.b.t n.a.v ' +
      'zgn z.g vgl ca resp',
    beforeNumber: 'nr nrs no blz p pp art hfst dl',
    last: 'enz e.d e.a m.m v.Chr n.Chr',
    letters: 'u',
  },
  sv: {
    before:
      'hr fr frk kapt Löjtn fil t.ex bl.a d.v.s dvs s.k m.a.o f.d d.ä d.y jfr ang ca resp S:t S:ta',
    beforeNumber: 'nr n:o kap sid s bd',
    last: 'm.m o.s.v osv o.d e.d m.fl f.Kr e.Kr',
    letters: 'å i ö',
  },
  da: {
    before:
      'hr fr frk kapt Skt Sct St f.eks bl.a d.v.s dvs ca jf jfr iflg mht pga vedr s.k if fhv cand stud',
    beforeNumber: 'nr kap s bd kl pkt',
    last: 'osv o.s.v m.m m.v m.fl o.l f.Kr e.Kr',
    letters: 'i å ø I',
  },
  no: {
    before: 'hr fr frk kapt St f.eks bl.a d.v.s dvs ca jf jfr iflg pga vedr s.k cand stud',
    beforeNumber: 'nr kap s bd kl pkt',
    last: 'osv o.s.v m.m m.v m.fl o.l f.Kr e.Kr',
    letters: 'i å ø',
  },
  fi: {
    before: 'Hra Rva Nti Tri Prof esim ks vrt n ns mm em ko',
    beforeNumber: 'nro n:o s kpl luku',
    last: 'jne ym yms eKr jKr',
  },
  pl: {
    before: 'ks prof inż mgr hab św np tzn tzw m.in tj t.j ul al pl gen płk kpt por red doc',
    beforeNumber: 'nr str s rozdz t',
    last: 'itd itp n.e p.n.e',
    letters: 'i w z o a u r',
  },
  cs: {
    before: 'pí sv tj tzv např mj Ing MUDr JUDr PhDr Mgr prof gen plk kpt',
    beforeNumber: 'č čís str s kap',
    last: 'atd apod aj n.l př.n.l',
    letters: 'a i o u v z k s',
  },
  hu: {
    before: 'Dr id ifj özv prof pl ún kb ill vö Szt',
    beforeNumber: 'sz old fej köt',
    last: 'stb i.e i.sz u.i',
    letters: 'ő a e s',
  },
  ro: {
    before: 'Dl Dna Dra Dr Prof Sf ing col gen cpt d-l d-na',
    beforeNumber: 'nr pag p art cap vol str',
    last: 'ș.a ş.a î.Hr d.Hr',
    letters: 'e a o',
  },
  tr: {
    before: 'Dr Prof Doç Av Sn Hz bkz örn yak',
    beforeNumber: 'no s sf cilt',
    last: 'vb vs vd M.Ö M.S',
    letters: 'o',
  },
  ru: {
    before:
      'г-н г-жа гг им проф акад св ул пл пер просп т.е т.к т.н т.наз напр см ср руб коп тыс млн ген ' +
      'полк кап о',
    beforeNumber: 'стр гл рис кн вып ч с т п',
    last: 'т.д т.п др пр н.э',
    letters: 'я',
  },
  uk: {
    before: 'п-н п-ні ім проф акад св вул пл пров т.зв напр див пор грн тис млн ген',
    beforeNumber: 'стор гл рис кн вип ч с т',
    last: 'т.д т.п ін н.е',
    letters: 'я є',
  },
  el: {
    before: 'κ κ.κ κκ Δρ καθ π.χ δηλ βλ Αγ',
    beforeNumber: 'αρ σελ κεφ τ',
    last: 'κ.λπ κλπ κ.ά',
  },
  ar: { before: 'د أ م ص' },
  he: { before: "גב ד''ר פרופ" },
  hi: { before: 'डॉ पं प्रो कु श्री' },
};
