"""Numbers and addresses that belong to nobody, in ranges that anyone recognises as invented.

* Burgerservicenummer: the range 99999, of which 909 numbers pass the elfproef.
* RSIN: the range 89999, which the Handelsregister has not reached; 909 pass.
* KvK-nummer: begins with 00; the first chamber of commerce numbered from 01.
* Vestigingsnummer: begins with 99; real ones begin with 0000.
* IBAN and BIC: the bank TEST, which does not exist.
* Telephone: what Ofcom reserves for drama and the North American plan for fiction (555-01xx). The
  Netherlands reserves none.
* E-mail and websites: the domains of RFC 2606.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from werkbank.checks import CHECKS

_LETTERS = "ABCDEFGHJKLMNPRSTVWXZ"
_NEVER = frozenset({"SA", "SD", "SS"})
"""Pairs of letters that postcodes avoid."""
_LETTER_PAIRS = tuple(a + b for a in _LETTERS for b in _LETTERS if a + b not in _NEVER)
_BRITISH = (
    *("113496", "114496", "116496", "117496", "118496", "121496", "131496", "141496"),
    *("151496", "161496", "191498", "207946", "292018"),
)
"""Leeds, Sheffield, … London and Cardiff: each has the thousand numbers that begin with 0."""
_AMERICAN = tuple(
    """
    201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 227 228
    229 231 234 235 239 240 248 251 252 253 254 256 260 262 267 269 270 272 274 276 279 281 283
    301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 324 325 326
    327 329 330 331 332 334 336 337 339 341 346 347 350 351 352 353 360 361 363 364 369 380 385
    386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435
    440 442 443 445 447 448 458 463 464 469 470 472 475 478 479 480 484 500 501 502 503 504 505
    507 508 509 510 512 513 515 516 517 518 520 521 522 525 526 527 528 529 530 531 532 533 534
    539 540 541 544 551 557 559 561 562 563 564 566 567 570 571 572 573 574 575 577 580 582 585
    586 588 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 628 629
    630 631 636 640 641 645 646 650 651 656 657 659 660 661 662 667 669 678 680 681 682 686 689
    701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 725 726 727 728 730 731
    732 734 737 738 740 743 747 748 754 757 760 762 763 765 769 770 771 772 773 774 775 779 781
    785 786 800 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 820 821 826 828 830
    831 832 833 835 838 839 840 843 844 845 847 848 850 854 855 856 857 858 859 860 862 863 864
    865 866 870 872 877 878 888 900 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918
    919 920 925 928 929 930 931 934 936 937 938 940 941 943 945 947 948 949 951 952 954 956 959
    970 971 972 973 975 978 979 980 983 984 985 986 989
    """.split()  # noqa: SIM905  (quoted, the codes would fill pages)
)
"""Areas of the United States: each has the hundred numbers 555-0100 to 555-0199."""
_TEST_AS_DIGITS = "29142829"
"""The letters of TEST as ISO 13616 counts them."""


@dataclass(frozen=True, slots=True)
class Range:
    """Values that differ for differing numbers from 0 up to `size`."""

    make: Callable[[int], str]
    size: int


@cache
def burgerservicenummers() -> tuple[str, ...]:
    """Every number of the range for tests that passes the elfproef."""
    return tuple(_passing("bsn", 999_990_000))


@cache
def rsins() -> tuple[str, ...]:
    """Every number from 899990000 up that passes the elfproef."""
    return tuple(_passing("rsin", 899_990_000))


def _passing(check: str, start: int) -> Iterator[str]:
    why = CHECKS[check].why
    return (text for number in range(start, start + 10_000) if why(text := str(number)) is None)


def iban(number: int) -> str:
    """A Dutch account at the bank TEST, with the check digits of ISO 7064."""
    account = f"{number:010}"
    check = 98 - int(f"{_TEST_AS_DIGITS}{account}232100") % 97
    return f"NL{check:02}TEST{account}"


def telephone(number: int) -> str:
    """One of the numbers that are kept free for fiction, the British ones first."""
    if number < len(_BRITISH) * 1000:
        return f"+44{_BRITISH[number % len(_BRITISH)]}0{number // len(_BRITISH):03}"
    number -= len(_BRITISH) * 1000
    return f"+1{_AMERICAN[number % len(_AMERICAN)]}55501{number // len(_AMERICAN):02}"


def postcode(number: int) -> str:
    """A postcode; the letters that are never used are left out."""
    digits, pair = number % 9000, number // 9000
    return f"{1000 + digits}{_LETTER_PAIRS[(pair + digits) % len(_LETTER_PAIRS)]}"


@cache
def ranges() -> Mapping[str, Range]:
    """What there is for each check of `werkbank.checks` that has a range of its own."""
    bsns, organisations = burgerservicenummers(), rsins()
    countries = ("NL", "BE", "DE", "FR", "LU", "ES", "IT", "PT", "DK", "SE")
    return {
        "bsn": Range(bsns.__getitem__, len(bsns)),
        "rsin": Range(organisations.__getitem__, len(organisations)),
        "kvk": Range(lambda number: f"00{number + 1:06}", 999_999),
        "vestigingsnummer": Range(lambda number: f"99{number:010}", 10**10),
        "iban": Range(iban, 10**10),
        "bic": Range(lambda number: f"TEST{countries[number]}2A", len(countries)),
        "e164": Range(telephone, len(_BRITISH) * 1000 + len(_AMERICAN) * 100),
        "postcode": Range(postcode, 9000 * len(_LETTER_PAIRS)),
        "email": Range(lambda number: f"proef{number}@example.org", 10**12),
    }
