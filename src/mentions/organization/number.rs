//! Numbers in names.

use std::sync::LazyLock;

use super::name::Reader;
use super::steps::State;
use crate::article::OrganizationKind;
use crate::listed::Words;

impl Reader<'_> {
    /// A number: `Quân khu 7`, `Đội 3 Phòng Cảnh sát hình sự`, `Nhà máy Z121`.
    pub(super) fn step_number(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        let is_numbered = tokens.key(at - 1) == "số" || at == state.after && state.head.may_have_number();
        // `Nhà máy Z121`, `Trung tâm Đăng kiểm 47-01D`
        let is_glued = tokens.glued(at) && (tokens.is_capitals(at - 1) || matches!(tokens.mark(at - 1), '-' | '.'));
        // `Công ty Điện gió Hướng Phùng 3`, `Công ty Hóa chất 21`, but not `Công ty Hòa Bình 3 năm liền`, `Công ty Dệt may 29/3`;
        // `Nhà máy Nhiệt điện Vĩnh Tân 2 đã phát điện`: no noun follows.
        static NO_NOUNS: LazyLock<Words> = LazyLock::new(|| {
            Words::of(
                "cho đã sẽ đang bị được là và ở tại với thuộc vừa không phải nhưng để khi thì mà \
            cũng còn từng chưa do đến tới lên xuống vào",
            )
        });
        let is_staged = || (tokens.key(at + 1), tokens.key(at + 2)) == ("tổ", "chức");
        let is_noun = !NO_NOUNS.have(tokens, at + 1) && !is_staged();
        let counts = matches!(tokens.mark(at + 1), '/' | '%')
            || self.goes_on(at + 1) && tokens.is_word(at + 1) && !tokens.is_capitalised(at + 1) && is_noun;
        let is_last = state.head.kind == OrganizationKind::School
            || state.head.kind == OrganizationKind::Hospital && !counts
            // `Ban tổ chức Hoa hậu Việt Nam 2022`
            || state.head.kind == OrganizationKind::Other && tokens.key(state.start + 1) == "tổ" && (tokens.text(at).len() == 4 || !counts)
            // `Trung đoàn Phòng không 921`, `Lữ đoàn Công binh 5`
            || state.head.kind == OrganizationKind::Army && state.head.may_have_number() && !state.is_placed && (tokens.text(at).len() > 1 || !counts)
            || state.head.kind == OrganizationKind::Company && (tokens.is_capitalised(at - 1) || state.good == Some(at)) && !counts;
        // `Trung tâm Cấp cứu 115`
        let is_line = tokens.text(at).len() == 3 && tokens.key(state.start) == "trung" && !counts;
        if !(is_numbered || is_glued || is_line || is_last && at > state.after) || tokens.text(at).len() > 4 {
            return false;
        }
        // `Ban Chỉ đạo 389`, `Tổ công tác 363`, `Đội CSGT số 3`
        let is_name = is_glued
            || tokens.key(at - 1) == "số"
            || is_line
            || state.head.kind == OrganizationKind::State && tokens.text(at).len() == 3
            || matches!(
                state.head.kind,
                OrganizationKind::Army | OrganizationKind::School | OrganizationKind::Hospital | OrganizationKind::Company
            );
        state.next = at + 1;
        if is_name || state.good.is_some() {
            state.good = Some(state.next);
        }
        true
    }
}
