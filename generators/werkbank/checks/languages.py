"""Language codes: ISO 639-2, the terminological series."""

from __future__ import annotations

import re

# The codes of ISO 639-2/T that stand for one language. Left out are groups of languages (`gem`),
# the range for private use (`qaa` to `qtz`) and codes that say that there is no one language
# (`mis`, `mul`, `und`, `zxx`). pycountry cannot tell which codes of ISO 639-3 are in 639-2; a test
# holds this list against referentielijst `taal` and against pycountry.
_CODES = frozenset(
    """
    aar abk ace ach ada ady afh afr ain aka akk ale alt amh ang anp ara arc arg arn arp arw asm
    ast ava ave awa aym aze bak bal bam ban bas bej bel bem ben bho bik bin bis bla bod bos bra
    bre bua bug bul byn cad car cat ceb ces cha chb che chg chk chm chn cho chp chr chu chv chy
    cnr cop cor cos cre crh csb cym dak dan dar del den deu dgr din div doi dsb dua dum dyu dzo
    efi egy eka ell elx eng enm epo est eus ewe ewo fan fao fas fat fij fil fin fon fra frm fro
    frr frs fry ful fur gaa gay gba gez gil gla gle glg glv gmh goh gon gor got grb grc grn gsw
    guj gwi hai hat hau haw heb her hil hin hit hmn hmo hrv hsb hun hup hye iba ibo ido iii iku
    ile ilo ina ind inh ipk isl ita jav jbo jpn jpr jrb kaa kab kac kal kam kan kas kat kau kaw
    kaz kbd kha khm kho kik kin kir kmb kok kom kon kor kos kpe krc krl kru kua kum kur kut lad
    lah lam lao lat lav lez lim lin lit lol loz ltz lua lub lug lui lun luo lus mad mag mah mai
    mak mal man mar mas mdf mdr men mga mic min mkd mlg mlt mnc mni moh mon mos mri msa mus mwl
    mwr mya myv nap nau nav nbl nde ndo nds nep new nia niu nld nno nob nog non nor nqo nso nwc
    nya nym nyn nyo nzi oci oji ori orm osa oss ota pag pal pam pan pap pau peo phn pli pol pon
    por pro pus que raj rap rar roh rom ron run rup rus sad sag sah sam san sas sat scn sco sel
    sga shn sid sin slk slv sma sme smj smn smo sms sna snd snk sog som sot spa sqi srd srn srp
    srr ssw suk sun sus sux swa swe syc syr tah tam tat tel tem ter tet tgk tgl tha tig tir tiv
    tkl tlh tli tmh tog ton tpi tsi tsn tso tuk tum tur tvl twi tyv udm uga uig ukr umb urd uzb
    vai ven vie vol vot wal war was wln wol xal xho yao yap yid yor zap zbl zen zgh zha zho zul
    zun zza
    """.split()  # noqa: SIM905  (quoted, the codes would fill pages)
)
_FORM = r"[a-z]{3}"


def why_iso639_2(value: str) -> str | None:
    """A terminological code (ISO 639-2/T) of one language."""
    if value in _CODES:
        return None
    if not re.fullmatch(_FORM, value):
        return "een taalcode bestaat uit drie kleine letters, zoals nld voor Nederlands"
    import pycountry

    if pycountry.languages.get(bibliographic=value) is not None:
        return "dit is een bibliografische code; gebruik de terminologische, zoals nld en niet dut"
    if pycountry.language_families.get(alpha_3=value) is not None:
        return "dit is de code van een groep talen; kies de code van één taal"
    return "de code staat niet in ISO 639-2; kies er een uit referentielijst taal"
