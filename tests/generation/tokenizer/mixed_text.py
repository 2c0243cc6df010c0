"""Texts of many kinds for comparing tokenizers; the same in every run."""

from __future__ import annotations

import inspect
import json
import pydoc_data.topics
import random
from asyncio import base_events
from email import message
from http import client

CHINESE = (
    "春天来了,校园里的樱花一夜之间全开了。深度学习的核心在于利用神经网络自动提取特征,并进行模式识别与预测。"
    "今天上午九点,会议在三楼的大会议室举行;请各位同事提前十分钟到场,并带好上一季度的报告。"
    "他说:“这件事不急,我们慢慢来。”于是大家又坐了下来,喝茶、聊天、看窗外的雨。"
    "請問最近的捷運站怎麼走?一直往前走,在第二個紅綠燈右轉就到了。日本語も少し混ぜて、カタカナと漢字を並べます。"
    "서울의 봄은 짧지만 아름답고, 사람들은 한강을 따라 걷는다."
)
ARABIC = (
    "ذهب الطالب إلى المكتبة في الصباح الباكر ليبحث عن كتاب قديم، لكنه لم يجده. "
    "تُعَدُّ اللغة العربية من أكثر اللغات انتشارًا في العالم؛ ويتحدث بها أكثر من ٤٠٠ مليون نسمة. "
    "هل يمكنك أن تشرح لي كيف تعمل هذه الخدمة؟ نعم، بكل سرور! "
    "העברית נכתבת מימין לשמאל, וגם היא כאן. "
)
HINDI = (
    "भारत एक विशाल देश है, जहाँ अनेक भाषाएँ बोली जाती हैं। आज मौसम बहुत अच्छा है और बच्चे मैदान में खेल रहे हैं। "
    "क्या आप मुझे बता सकते हैं कि यह काम कैसे किया जाता है? कुल मूल्य ₹१,२३४.५० है। "
    "வணக்கம், இது தமிழ். สวัสดีครับ ภาษาไทยไม่มีการเว้นวรรคระหว่างคำ გამარჯობა, ეს ქართულია. "
)
EUROPEAN = (
    "L'été dernier, nous avons visité l'église de Saint-Étienne; c'était magnifique! "
    "Die Straßenbahn fährt über die Brücke, während die Fußgänger warten. "
    "Всё счастливые семьи похожи друг на друга. ΟΔΥΣΣΕΥΣ και ο Όμηρος. "
    "El niño comió piñata; ¿dónde está el baño? Iğdır'da İSTANBUL'lular ışık söndürdü. "
)
EMOJI = ["😀", "👍🏽", "👩‍👩‍👧‍👦", "❤️", "🇩🇪", "🏳️‍🌈", "🧑‍💻", "✅", "→", "🎉🎉🎉", "1️⃣", "🫠", "…", "™"]
CONTRACTIONS = (
    "I'm you're he's she'LL we'Ve they'd isn't DON'T can't'Ve it'ſ O'Brien 'tis rock'n'roll "
    "y'all'd've I’m ‘quoted’ 'S 'RE''ll THEY'REnot camelCaseHTTPServer2Go "
    "XMLHttpRequest iPhone15ProMAX snake_CASE "
)
WHITE = [
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\t\t",
    " \n ",
    "        ",
    "\u3000",
    "\xa0",
    "\u2028",
    "\v\f",
    "\x1c",
]
SIGNS = [
    "//",
    "/*",
    "*/",
    "==>",
    "!!!",
    "...",
    "-----",
    "{\n",
    "});\n",
    "?\n/",
    "$",
    "#",
    "</div>\n\n",
    '"\\n"',
]

FRAGMENTS = [
    *EMOJI,
    *WHITE,
    *SIGNS,
    *CONTRACTIONS.split(),
    "7",
    "1234567",
    "٣٤٥",
    "½",
    "Ⅷ",
    "ǅ",
    "ʰ",
    "\u0301",
]
"""Short texts; where two of them join, the rules of the pattern meet."""


def mixed_texts() -> dict[str, str]:
    """Return texts by kind, together more than a megabyte of UTF-8."""
    random_source = random.Random(7)
    digits = " ".join(str(random_source.getrandbits(random_source.randrange(1, 90))) for _ in range(4000))
    return {
        "english": "\n".join(pydoc_data.topics.topics.values()),
        "code": "".join(map(inspect.getsource, (base_events, message, client, json, inspect))),
        "chinese": _shuffled(random_source, list(CHINESE), 40_000, ""),
        "chinese sentences": _shuffled(random_source, CHINESE.split(","), 400, ","),
        "arabic": _shuffled(random_source, ARABIC.split(), 8_000, " "),
        "hindi": _shuffled(random_source, HINDI.split(), 6_000, " "),
        "european": _shuffled(random_source, EUROPEAN.split(), 6_000, " "),
        "emoji": _shuffled(random_source, EMOJI, 4_000, ""),
        "white space": _shuffled(random_source, [*WHITE, "x", "}", "\n/", "é"], 10_000, ""),
        "digits": digits,
        "contractions": _shuffled(random_source, CONTRACTIONS.split(), 4_000, " "),
        "fragments": _shuffled(random_source, FRAGMENTS, 20_000, ""),
        "unicode": "".join(chr(_code_point(random_source)) for _ in range(20_000)),
    }


def _shuffled(random_source: random.Random, parts: list[str], count: int, joint: str) -> str:
    return joint.join(random_source.choices(parts, k=count))


def _code_point(random_source: random.Random) -> int:
    limit = random_source.choice((0x250, 0x3000, 0xD800, 0x1FFFF, 0x110000))
    code_point = random_source.randrange(limit)
    return code_point if not 0xD800 <= code_point < 0xE000 else 0xFFFD
