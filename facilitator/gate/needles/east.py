"""Names written in Chinese characters, kana or Hangul, to needles: whole, in parts, with titles, by sound."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from facilitator.gate.lists.wordlists import jyutping, pinyin, spelt
from facilitator.gate.needles.needle import DOUBT, FULL, JOINED, ORDINARY, PART, SELDOM
from facilitator.gate.needles.strand import Shape
from facilitator.gate.needles.syllables import aspirated, cantonese, korean, overseas, wade_giles
from facilitator.gate.text.fold import words_of

_TITLES = (
    "先生 女士 小姐 部长 副部长 大使 教授 主任 总 老师 博士 将军 主席 局长 司长 处长 秘书长 总理 总统 "
    "议员 代表 书记 院长 校长 医生 律师 法官 上校 司令 参赞 领事 董事长 经理 同志 夫人 太太 部長 將軍 "
    "總統 總理 議員 祕書長"
).split()
_SPEAKING = (
    "说 表示 认为 指出 问道 答道 称 提出 强调 建议 反对 同意 回应 补充 坚持 告诉 說 認為 強調 建議 反對"
).split()
_JAPANESE = (
    "さん 氏 様 先生 さま 君 ちゃん 大使 大臣 首相 教授 博士 議員 部長 局長 長官 将軍 代表 委員長"
).split()
_FAMILIAR = "老 小 阿".split()
_PAIRED = frozenset("欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 夏侯 令狐 歐陽 司馬 諸葛 東方".split())
_PAIRED_HANGUL = frozenset("남궁 황보 제갈 사공 선우 독고".split())
PARTICLES = (
    "이 가 은 는 을 를 의 에 에게 와 과 도 만 께 께서 한테 부터 까지 에서 이는 이가 이의 이를 이도 "
    "이와 라고 이라고 라는 이라는 로 으로 랑 이랑 씨 씨는 씨가 씨의 씨를 님 님은 님이 님의"
).split()
_FORMER = ("대사 장관 차관 총리 대통령 의원 대표 회장 위원장 총장 원장 교수 시장 지사 국장 의장 사장").split()
"""Offices that news tell of after they are left: 박 전 장관."""
OFFICES = (
    *_FORMER,
    *(
        "씨 박사 부위원장 부회장 부사장 이사 이사장 실장 과장 부장 차장 팀장 본부장 센터장 소장 관장 단장 "
        "처장 청장 서장 지부장 부총장 사무총장 학장 교장 부원장 부의장 군수 구청장 총재 장군 제독 대령 중령 "
        "소령 영사 총영사 참사관 대변인 비서관 보좌관 수석 위원 연구원 연구위원 선생 선생님 변호사 판사 검사 "
        "기자 특파원 감독 작가 화백 목사 신부 스님 추기경 주교 여사 후보"
    ).split(),
)
BEHIND = tuple(
    dict.fromkeys((*PARTICLES, *OFFICES, *"입니다 이다 이며 이고 측 군 양 등 및 전 옹 외".split()))
)
"""What is written on to a name."""
_ALSO_WORDS = frozenset("이 전 한 현 양 구 주".split())
"""Surnames that are words too, which stand before an office as well: this, former, one, present, both."""
_FEW, _MANY = 4, 24
"""Spellings of a surname that no list has, and of a given name."""
_SYSTEMS = 2
"""Pinyin and the older system, whose words tell a name by themselves."""
_FAMILIES, _WAYS = 8, 3
"""Spellings of a Chinese name, and of one of its syllables in Cantonese."""
PAIRED = frozenset(pair[0] for pair in _PAIRED)
"""Characters with which a surname of two begins."""
_AFTER_OFFICE = ("", *"이 가 은 는 을 를 의 도 와 과 에게 께서 님 님은 님이 님의 님과".split())


def unspaced(word: str) -> bool:
    """One character of a script that writes no spaces."""
    return len(word) == 1 and word >= "\u0e00"


def hangul(word: str) -> bool:
    """A word in Hangul."""
    return all("\uac00" <= character <= "\ud7a3" for character in word)


def sound(whole: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Given name and surname in Latin letters; empty where a character has no known reading."""
    cut = _cut(whole, text)
    if len(whole) < 2 or not all(character in pinyin() for character in whole):
        return ()
    return "".join(pinyin()[c] for c in whole[cut:]), "".join(pinyin()[c] for c in whole[:cut])


def characters(whole: tuple[str, ...], text: str, by_sound: bool) -> Iterator[Shape]:
    """A name in characters. A space in it, or its length, says where the surname ends."""
    yield Shape(whole, FULL, "".join(whole))
    cut = _cut(whole, text)
    surname, own = whole[:cut], whole[cut:]
    base = "".join(surname)
    if len(own) > 1:
        yield Shape(own, DOUBT, "".join(own))
    if not own:
        return
    if len(surname) > 1:
        yield Shape(surname, DOUBT, base)
    for title in {*_TITLES, *_JAPANESE}:
        yield Shape((*surname, *words_of(title)), FULL, base)
    if len(whole) == 3 and cut == 1:
        for title in _JAPANESE:
            yield Shape((*whole[:2], *words_of(title)), FULL, base)
    for verb in _SPEAKING:
        yield Shape((*surname, *words_of(verb)), DOUBT, base)
    for before in _FAMILIAR:
        yield Shape((before, *surname), DOUBT, base)
    if by_sound and sound(whole, text):
        # Two short words may be of any language: a name of two characters is known in two systems.
        ways = _SYSTEMS if len(whole) == 2 else None
        yield from _sounds(families(surname)[:ways], given_names(own)[:ways], _SYSTEMS)


@lru_cache(maxsize=1 << 12)
def families(surname: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words that a surname in characters is spelt with; none where one has no known reading."""
    if not all(character in pinyin() for character in surname):
        return ()
    read = [pinyin()[character] for character in surname]
    usual = spelt().get("".join(surname), ())
    marked = words_of("".join(map(aspirated, read)))
    met = ("".join(read), "".join(map(wade_giles, read)), *usual, *map("".join, _in_cantonese(surname)))
    return tuple(dict.fromkeys((*((each,) for each in met[:_FAMILIES]), marked)))


@lru_cache(maxsize=1 << 14)
def given_names(own: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words that a given name in characters is spelt with, system by system."""
    if not all(character in pinyin() for character in own):
        return ()
    read = tuple(pinyin()[character] for character in own)
    older = tuple(map(wade_giles, read))
    marked = words_of(" ".join(map(aspirated, read)))
    abroad = tuple(map(overseas, older))
    return tuple(dict.fromkeys((read, older, marked, abroad, *_in_cantonese(own))))


def _in_cantonese(characters: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    each = [cantonese(jyutping().get(character, ""))[:_WAYS] for character in characters]
    return islice(product(*each), _FAMILIES)


def parted(whole: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Surname and given name of a Chinese name of which nothing but its characters is known."""
    cut = 2 if len(whole) > 2 and "".join(whole[:2]) in _PAIRED else 1
    return whole[:cut], whole[cut:]


def _cut(whole: tuple[str, ...], text: str) -> int:
    first = len(words_of(text.split()[0]))
    if 0 < first < len(whole):
        return first
    return 2 if len(whole) > 3 or (len(whole) > 2 and "".join(whole[:2]) in _PAIRED) else 1


def _sounds(
    families: tuple[tuple[str, ...], ...], given: tuple[tuple[str, ...], ...], alone: int = _MANY
) -> Iterator[Shape]:
    """How such a name is written in Latin letters: the spellings of the surname, and of what follows it; the
    first of each stand `alone` as well."""
    initials = frozenset(spelt[0][:1] for spelt in (*families, *given))
    usual, base = "".join(families[0]), "".join(given[0])
    for family in families[:alone]:
        yield Shape(family, ORDINARY, usual, initials=initials)
    for number, sounds in enumerate(given):
        own = "".join(sounds)
        for words in {(own,), sounds}:
            if len(own) >= 4 and number < alone:
                strength = PART if len(own) > 4 else SELDOM
                yield Shape(words, strength, base, True, initials=initials)
        for family in families:
            for words in ((*family, *sounds), (*sounds, *family), (own, *family), (*family, own)):
                yield Shape(words, FULL, f"{usual} {base}")


def surname(name: str) -> str:
    """The surname of a Korean name in one word."""
    return name[: 2 if len(name) > 3 or name[:2] in _PAIRED_HANGUL else 1]


def syllables(name: str) -> Iterator[Shape]:
    """A Korean name in one word: whole and its given name with what is written on to them; by its sound."""
    family = surname(name)
    own = name.removeprefix(family)
    if len(name) > 2:
        yield Shape((name,), JOINED, name)
    for after in ("", *PARTICLES):
        yield Shape((name + after,), FULL, name)
        if len(own) > 1:
            yield Shape((own + after,), DOUBT, own)
    if own:
        read = spelt().get(family) or tuple(map("".join, product(*map(korean, family))))[:_FEW]
        yield from _sounds(tuple((each,) for each in read), tuple(islice(product(*map(korean, own)), _MANY)))


def in_office(family: str) -> Iterator[Shape]:
    """A Korean surname before an office, in two words or one that is no office itself: 이사장 is chairman."""
    strength = DOUBT if family in _ALSO_WORDS else FULL
    for office, after in product(OFFICES, _AFTER_OFFICE):
        yield Shape((family, office + after), strength, family)
        if office in _FORMER:
            yield Shape((family, "전", office + after), strength, family)
        if family + office not in OFFICES:
            yield Shape((family + office + after,), strength, family)
