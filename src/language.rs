//! Whether the text is Vietnamese, and whether it was typed with its marks.
//!
//! Words that have the shape of a Vietnamese syllable are counted: with marks, about three words in four of any Vietnamese
//! text. An article with a long English quote stays Vietnamese, one in English about Nguyễn Văn An does not become it.
//! Without marks (`Thu tuong chu tri phien hop`), nearly all words must have the shape, and some a shape that English hardly
//! has. A few words (`Tin nhanh`) cannot be told from those of other languages; other languages are not told apart.

use crate::article::{Diacritics, Language};
use crate::tokens::Tokens;

/// How many words of a text are looked at, evenly spread.
const LOOKED_AT: usize = 500;

/// What the words of a text are.
pub(crate) fn tell(tokens: &Tokens) -> (Language, Option<Diacritics>) {
    let looked_at = || (0..tokens.len()).step_by(tokens.len() / LOOKED_AT + 1).filter(|&at| tokens.is_word(at));
    let words = looked_at().count();
    let mut marked = 0;
    for at in looked_at().filter(|&at| !tokens.key(at).is_ascii()) {
        marked += usize::from(tokens.syllable(at).is_some());
        // Two words of five: what the others are changes nothing.
        if marked * 5 >= words * 2 {
            return (Language::Vi, None);
        }
    }
    let (mut plain, mut telling) = (0, 0);
    for syllable in looked_at().filter(|&at| tokens.key(at).is_ascii()).filter_map(|at| tokens.syllable(at)) {
        plain += 1;
        telling += usize::from(syllable.telling);
    }
    if marked * 50 <= words {
        let bare = telling >= 2 && telling * 12 >= words && plain * 20 >= words * 17;
        return if bare { (Language::Vi, Some(Diacritics::None)) } else { (Language::Und, None) };
    }
    // In a short text of few marks, nearly all words with the plain ones.
    let is_vietnamese = (marked + plain) * 10 >= words * 9;
    (if is_vietnamese { Language::Vi } else { Language::Und }, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    fn told(text: &str) -> (Language, Option<Diacritics>) {
        tell(&tokens_of(text))
    }

    #[test]
    fn vietnamese() {
        for text in [
            "Sáng nay, bão số 5 đã vào đất liền.",
            "THỦ TƯỚNG CHỦ TRÌ PHIÊN HỌP",
            "Tin nhanh: xe khách đi Bến Sậy",
            "Nước lũ rút chậm ở hạ lưu, bà con đã dọn nhà từ đêm qua. “The water came at night and we had no time at all”, \
             Emma Brown, du khách người Anh, kể lại với phóng viên.",
        ] {
            assert_eq!(told(text), (Language::Vi, None), "{text}");
        }
    }

    #[test]
    fn vietnamese_without_marks() {
        for text in [
            "Thu tuong chu tri phien hop",
            "Nuoc lu rut cham o ha luu song Le, ba con da don nha tu dem qua. Chinh quyen xa cho biet hai truong hoc van dong cua.",
        ] {
            assert_eq!(told(text), (Language::Vi, Some(Diacritics::None)), "{text}");
        }
    }

    #[test]
    fn others() {
        for text in [
            "",
            "1.234,5",
            "😀 …",
            "The river rose at night, and the people of the village took what they could and went up the hill.",
            "The man can hit him then and no one has to be at the inn",
            "President Nguyễn Văn An met Trần Thị Bình in Hà Nội on Monday to talk about trade, the ministry of foreign affairs said \
             in a statement that gave no further details of the visit.",
            "Le maire a été réélu dès le premier tour, là où son père était né; les élèves de l'école ont chanté.",
            "Der Bürgermeister öffnete die Brücke über den Fluß.",
        ] {
            assert_eq!(told(text), (Language::Und, None), "{text}");
        }
    }
}
