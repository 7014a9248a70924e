"""Which common faces can write Korean."""

import re
import unicodedata

_WITH = frozenset(
    """
    malgungothic malgungothicsemilight gulim gulimche dotum dotumche batang batangche gungsuh gungsuhche
    newgulim hyheadlinem applegothic applesdgothicneo applemyungjo nanumgothic nanumgothiccoding nanummyeongjo
    nanumbarungothic nanumsquare nanumsquareround nanumsquareneo nanumpen nanumbrush notosanskr notosanscjkkr
    notoserifkr notoserifcjkkr notosansmonocjkkr sourcehansans sourcehansanskr sourcehansansk sourcehanserif
    sourcehanserifkr sourcehanserifk pretendard pretendardvariable pretendardstd suit suite d2coding
    d2codingligature kopubdotum kopubbatang kopubworlddotum kopubworldbatang ibmplexsanskr gothica1 gowundodum
    gowunbatang jua dohyeon hahmlet spoqahansansneo spoqahansans wantedsans arialunicodems hcrdotum hcrbatang
    hcrbatanglvt hcrdotumlvt unbatang undotum baekmukgothic baekmukbatang baekmukdotum tmonmonsori
    gmarketsans gmarketsanstext cafe24ssurround leeseoyun maruburi ridibatang sandollgothicneo 산돌고딕neo1
    """.split()  # noqa: SIM905 - names in columns are easier to look through than quoted ones
)
_WITHOUT = frozenset(
    """
    arial arialnarrow arialblack calibri calibrilight cambria cambriamath candara consolas constantia corbel
    couriernew courier comicsansms garamond georgia gillsans gillsansmt helvetica helveticaneue impact
    lucidaconsole lucidasansunicode palatinolinotype palatino rockwell segoeui segoeuilight segoeuisemibold
    segoeuisymbol sylfaen symbol tahoma times timesnewroman trebuchetms tradegothic verdana webdings wingdings
    aptos aptosdisplay aptosnarrow aptosmono aptosserif bahnschrift franklingothicbook franklingothicmedium
    centurygothic century bookantiqua bookmanoldstyle bodonimt baskerville didot futura optima avenir
    avenirnext menlo monaco sfmono sfpro sfprodisplay sfprotext sanfrancisco dejavusans dejavusansmono
    dejavuserif dejavusanscondensed liberationsans liberationserif liberationmono carlito caladea ubuntu
    ubuntumono opensans roboto robotomono robotoslab robotocondensed lato montserrat oswald raleway
    poppins nunito nunitosans inter merriweather playfairdisplay sourcesanspro sourcesans3 sourceserifpro
    sourcecodepro firasans firacode firamono jetbrainsmono cascadiacode cascadiamono ibmplexsans ibmplexmono
    ibmplexserif worksans quicksand pacifico lobster dmsans dmserifdisplay manrope spacegrotesk rubik karla
    ptsans ptserif noto notosans notoserif notosansmono notosansdisplay notosansjp notosanscjkjp notosanssc
    notosanscjksc notosanstc notosanscjktc msgothic mspgothic msmincho mspmincho meiryo yugothic yumincho
    simsun simhei simkai nsimsun kaiti fangsong dengxian microsoftyahei microsoftjhenghei mingliu pmingliu
    hiraginosans pingfangsc pingfangtc songtisc heitisc
    """.split()  # noqa: SIM905 - names in columns are easier to look through than quoted ones
)
_HANGUL = re.compile("[가-힣]")
# "Noto Sans KR", "SUIT Variable KR": the ending of families cut for Korean.
_KOREAN_ENDING = re.compile(r"(?:KR|Korean|K)(?: (?:Thin|Light|Regular|Medium|SemiBold|Bold|Black))?$")


def has_hangul(family: str) -> bool | None:
    """Return whether the face called `family` can write Korean; None for a face that isn't known."""
    name = re.sub(r"[\s_-]", "", unicodedata.normalize("NFC", family)).casefold()
    if name in _WITH or _HANGUL.search(family) or _KOREAN_ENDING.search(family.strip()):
        return True
    return False if name in _WITHOUT else None
