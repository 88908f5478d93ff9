//! Sentences as papers write them, with slots for what is known, and what fills the slots. All invented.
//!
//! A slot is a name in braces; with a capital what fills it begins with one. `{person}` is a name, `{mr}` how its sex is addressed;
//! `{position}` is always of that person. In one sentence a slot has one filling.

/// Sentences that tell.
pub const TOLD: &[&str] = &[
    "{Date}, {position} {person} đã phổ biến {document} cho các hộ trồng lúa.",
    "{Date}, {mr} {person}, {position}, chủ trì buổi làm việc với các hộ nuôi tôm ở vùng bãi ngang.",
    "{Position} {person} yêu cầu các đơn vị hoàn thành việc nạo vét trước {date}.",
    "Dự buổi lễ có {position} {person} cùng đông đảo bà con trong vùng.",
    "Cùng đi với đoàn còn có {mr} {person}, {position}.",
    "{Mr} {person}, {position}, trực tiếp kiểm tra tuyến kênh bị sạt lở.",
    "{Date}, cơ quan chức năng thông báo kết quả kiểm tra theo {document}.",
    "Theo {law}, các hộ bị thu hồi đất được bồi thường bằng tiền.",
    "Người dân cho rằng quy định này trái với {law}.",
    "Việc chi trả được thực hiện theo {document}, bắt đầu từ {date}.",
    "Căn cứ {document}, hội đồng đã thẩm định lại toàn bộ hồ sơ.",
    "{Document} có hiệu lực từ {date} và thay thế các quy định trước đó.",
    "Dự án có tổng vốn đầu tư {money}, khởi công {date}.",
    "Trận lũ làm hư hỏng {length} đường giao thông cùng nhà cửa ven sông.",
    "Cả vùng thiệt hại khoảng {money}, chủ yếu là hoa màu.",
    "Mỗi hộ được vay {money} để mua con giống.",
    "Sản lượng tăng {percent} so với kế hoạch.",
    "{Date}, đoàn công tác do {position} {person} dẫn đầu đã đến thăm các gia đình bị nạn.",
    "Sau khi nghe báo cáo, {position} {person} giao các đơn vị rà soát lại phương án di dời.",
    "{Mr} {person} quê ở một làng chài nhỏ, gắn bó với nghề đan lưới từ khi còn trẻ.",
    "Gia đình {mr} {person} thu về {money} sau vụ thu hoạch.",
    "Người tìm ra con suối này là {mr} {person}, một người chăn dê lâu năm.",
    "Vụ việc được {mr} {person} trình báo vào {date}.",
    "{Date}, đông đảo người dân đã tập trung ở bến đò để chờ tin người thân.",
    "Công trình được khánh thành {date} sau những lần lỡ hẹn.",
    "Từ {date}, phí qua phà giảm {percent} cho người đi xe máy.",
    "Có {percent} số hộ trong vùng đã được dùng nước sạch.",
    "Đường ống dài {length} đi qua những cánh rừng già.",
    "Tại buổi tiếp dân {date}, {position} {person} đã trả lời từng đơn thư.",
    "{Position} {person} và các thành viên trong đoàn đã dâng hương tại đài tưởng niệm.",
    "Người được bầu giữ chức vụ này là {mr} {person}, trước đó làm việc ở một nông trường.",
    "Chiếc thuyền của {mr} {person} bị sóng đánh chìm cách bờ {length}.",
    "Nội dung này nêu rõ trong {document}, được công bố {date}.",
];

/// Sentences with words between marks, and the one who said them.
pub const SAID: &[&str] = &[
    "“{quote}”, {mr} {person} nói.",
    "“{quote}”, {mr} {person} chia sẻ.",
    "\"{quote}\", {mr} {person} cho biết.",
    "\"{quote}\", {position} {person} khẳng định.",
    "“{quote}”, {position} {person} nhấn mạnh.",
    "“{quote}”, {mr} {person}, {position}, cho hay.",
    "{Mr} {person} nói: “{quote}”.",
    "{Mr} {person} kể: \"{quote}\".",
    "{Position} {person} cho biết: “{quote}”.",
    "{Mr} {person}, {position}, nhận định: “{quote}”.",
    "Trao đổi với phóng viên, {mr} {person} cho biết: “{quote}”.",
    "{Mr} {person} bức xúc: “{quote}”.",
    "Theo {mr} {person}, “{quote}”.",
    "“{quote}” - {mr} {person} tâm sự.",
    "“{quote}” – {position} {person} nói.",
    "Phát biểu tại hội nghị, {position} {person} nhấn mạnh: “{quote}”.",
];

/// Sentences without a fact.
pub const PLAIN: &[&str] = &[
    "Mưa lớn kéo dài khiến nhiều tuyến đường ven sông bị ngập sâu.",
    "Bà con trong vùng vẫn giữ nghề dệt chiếu như cha ông.",
    "Nhiều đoạn đê đất đã xuống cấp, mặt đê lởm chởm ổ gà.",
    "Khi chúng tôi đến, nước trong ao đã cạn gần hết.",
    "Con đường vào bản vẫn lầy lội, xe tải không thể qua lại.",
    "Phiên chợ đông nhất khi sương còn phủ trắng mặt sông.",
    "Các lực lượng vẫn túc trực để kịp thời ứng phó khi có tình huống xấu.",
    "Tuy vậy, việc tìm đầu ra cho sản phẩm còn gặp không ít khó khăn.",
];

pub const HEADLINES: &[&str] = &[
    "Nước lũ rút chậm, nhiều bản làng vẫn bị cô lập",
    "Bến phà cũ mở lại sau mùa nước lớn",
    "Người dân vùng bãi ngang có nước sạch",
    "Nông dân trồng lúa lo mất mùa vì hạn mặn",
    "Làng dệt chiếu tìm lối ra giữa thời hàng rẻ",
    "Khởi công tuyến kênh dẫn nước lớn nhất vùng",
    "Chợ nổi họp lại, ghe hàng tấp nập",
    "Siết quản lý khai thác cát trên sông",
    "Học sinh vùng cao trở lại trường sau lũ",
    "Vì sao giá tôm giảm mạnh?",
];

pub const LEADS: &[&str] = &[
    "Mưa đã ngớt, nước ở các xã ven sông mới bắt đầu rút, người dân vẫn phải đi lại bằng thuyền.",
    "Tuyến kênh mới sẽ dẫn nước ngọt về vùng bãi ngang, nơi bà con đã chờ đợi từ lâu.",
    "Giữ nghề cha ông truyền lại, những người thợ cuối cùng của làng vẫn miệt mài bên khung cửi.",
    "Nhiều hộ nuôi tôm cho biết họ đang lỗ nặng khi giá bán xuống thấp hơn chi phí.",
    "Các trường học trong vùng lũ đã dọn xong bùn đất và đón học sinh trở lại lớp.",
];

pub const SURNAMES: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Võ", "Phan", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh",
    "Trịnh", "Lương",
];
pub const MIDDLE: [&[&str]; 2] = [
    &["Văn", "Hữu", "Đức", "Quang", "Minh", "Công", "Xuân", "Đình"],
    &["Thị", "Thị Ngọc", "Thanh", "Thị Kim", "Thu", "Thị Hồng"],
];
pub const GIVEN: [&[&str]; 2] = [
    &[
        "Khải", "Thuần", "Lâm", "Tuấn", "Dũng", "Bình", "Hải", "Long", "Nam", "Sơn", "Toàn", "Vinh", "Cường", "Thắng", "Phúc",
        "Tùng",
    ],
    &[
        "Lành",
        "Hạnh",
        "Mai",
        "Lan",
        "Hương",
        "Thủy",
        "Loan",
        "Nhung",
        "Oanh",
        "Phượng",
        "Quyên",
        "Tuyết",
        "Vân",
        "Yến",
        "Huệ",
        "Liên",
    ],
];

pub const POSITIONS: &[&str] = &[
    "Chủ tịch UBND tỉnh",
    "Phó Chủ tịch UBND huyện",
    "Bí thư Tỉnh ủy",
    "Bí thư Huyện ủy",
    "Giám đốc Sở Y tế",
    "Phó Giám đốc Sở Giáo dục và Đào tạo",
    "Giám đốc Sở Nông nghiệp và Phát triển nông thôn",
    "Chánh Văn phòng UBND tỉnh",
    "Trưởng phòng Kinh tế huyện",
    "Chủ tịch Hội Nông dân xã",
    "Thứ trưởng Bộ Giao thông vận tải",
    "Bộ trưởng Bộ Công Thương",
    "Chủ tịch UBND xã",
    "Phó Giám đốc Công an tỉnh",
    "Chủ tịch Hội đồng quản trị",
    "Tổng giám đốc",
    "trưởng thôn",
    "hiệu trưởng",
    "bác sĩ",
    "luật sư",
];

/// Laws by their names, and their keys.
pub const LAWS: &[(&str, &str)] = &[
    ("Luật Đất đai", "vn:state:law:name=dat-dai@?"),
    ("Luật Nhà ở", "vn:state:law:name=nha-o@?"),
    ("Bộ luật Lao động", "vn:state:law:name=bo-luat-lao-dong@?"),
];

pub const QUOTES: &[&str] = &[
    "Nước rút đến đâu, chúng tôi dọn bùn đến đó",
    "Cả làng chẳng còn mấy ai giữ được nghề này",
    "Chúng tôi không thể ngồi chờ nước tràn vào nhà rồi mới chạy",
    "Đường này hứa làm đã lâu mà chưa thấy ai đến đo đạc",
    "Bà con cần vốn, nhưng cần hơn là có nơi bán hàng",
    "Tôi sống ở đây từ nhỏ, chưa thấy lũ lên nhanh như vậy",
    "Phải công khai từng khoản chi để người dân cùng giám sát",
    "Không có chuyện bỏ mặc người dân trong lúc khó khăn",
    "Cứ mưa to là cả nhà lại thức trắng",
    "Chúng tôi sẽ làm đến cùng, không có vùng cấm",
    "Con cái đi làm xa hết, ở nhà chỉ còn người già",
    "Giá như vậy thì người nuôi không còn lãi",
];

/// Papers, as their mark stands before the lead.
pub const OUTLETS: &[(&str, &str)] = &[
    ("Chinhphu.vn", "(Chinhphu.vn) - "),
    ("Dân trí", "(Dân trí) - "),
    ("VOV.VN", "VOV.VN - "),
    ("TTXVN", "Hà Nội (TTXVN) - "),
    ("SGGPO", "(SGGPO).- "),
    ("NLĐO", "(NLĐO) - "),
    ("PLO", "(PLO)- "),
];
