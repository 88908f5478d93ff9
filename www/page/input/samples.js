// Articles of our own to try the page with, in shapes in which articles are pasted. Their people and events are invented.

/** @type {{ id: keyof import("../lang/vi.js").vi["input"]["samples"], text: string }[]} */
export const samples = [
  {
    id: "government",
    text: `Vĩnh Hà đưa thư viện số về từng thôn, bản

4:45 PM, 14/10/2019

(Chinhphu.vn) - Sau hai năm thí điểm, tỉnh Vĩnh Hà đã có 126 điểm đọc sách dùng chung một kho tư liệu số, giúp học sinh và nông dân vùng xa mượn sách, tra cứu kỹ thuật canh tác mà không phải đi hàng chục cây số về trung tâm huyện.

Học sinh xã Nậm Lành chọn sách tại điểm đọc vừa khai trương. Ảnh: Minh Khuê

.

Sáng 14/10, tại huyện Nậm Lành, Ủy ban nhân dân tỉnh Vĩnh Hà tổ chức hội nghị sơ kết hai năm thực hiện Chỉ thị số 12/CT-UBND ngày 5/9/2017 của Chủ tịch UBND tỉnh về phát triển văn hóa đọc ở cơ sở. Phó Chủ tịch UBND tỉnh Lương Thế Bảo và Giám đốc Sở Văn hóa, Thể thao và Du lịch Trịnh Hoài An đồng chủ trì hội nghị.

Theo báo cáo tại hội nghị, đến hết tháng 9/2019, kho tư liệu dùng chung của tỉnh có hơn 48.000 đầu sách, trong đó gần 3.200 đầu sách về trồng trọt, chăn nuôi và bảo vệ rừng. Lượng người đọc bình quân mỗi tháng tăng 2,4 lần so với năm 2017; riêng ba huyện vùng cao tăng gần 4 lần.

Bà Trịnh Hoài An cho biết, cái khó nhất không nằm ở máy móc mà ở người giữ phòng đọc. Vì thế, tỉnh đã mời 210 giáo viên nghỉ hưu, bí thư chi đoàn và cán bộ văn hóa xã tham gia các lớp tập huấn ngắn ngày, mỗi lớp không quá 20 người để ai cũng được thực hành.

.

“Trước đây muốn tìm một cuốn sách về bệnh của cây quế, tôi phải chờ phiên chợ rồi nhờ người mua hộ. Nay đọc ngay ở nhà văn hóa thôn, chỗ nào chưa rõ thì hỏi cô giáo Hạnh”, anh Giàng A Sếnh, một nông dân ở bản Pú Nhung, chia sẻ.

Bên cạnh kết quả đạt được, nhiều đại biểu thẳng thắn nêu những hạn chế: đường truyền ở 17 bản còn chập chờn, sách bằng tiếng dân tộc chưa nhiều, kinh phí mua bản quyền phụ thuộc vào nguồn xã hội hóa. Một số nơi mở điểm đọc nhưng đóng cửa vào buổi tối, đúng lúc người dân đi làm nương về.

Phát biểu kết luận hội nghị, Phó Chủ tịch UBND tỉnh Lương Thế Bảo đánh giá cao sự vào cuộc của các xã, đồng thời yêu cầu các huyện bố trí giờ mở cửa theo nếp sinh hoạt của người dân, không chạy theo số lượng điểm đọc.

Ông Bảo giao Sở Thông tin và Truyền thông phối hợp với các doanh nghiệp viễn thông nâng cấp đường truyền cho 17 bản nói trên trước ngày 31/3/2020; giao Sở Tài chính trình phương án cấp kinh phí ổn định cho việc mua bản quyền sách.

Nhân dịp này, Chủ tịch UBND tỉnh tặng Bằng khen cho 12 tập thể và 25 cá nhân có thành tích xuất sắc trong phong trào xây dựng văn hóa đọc giai đoạn 2017-2019.

Thu Lam
`,
  },
  {
    id: "daily",
    text: `Thành phố Bãi Sò dừng cấp phép khai thác cát ven biển

Thứ ba, 12/3/2024, 07:15 (GMT+7)

Sau ba mùa bão bờ biển lùi thêm 40 m, thành phố Bãi Sò quyết định không cấp mới giấy phép khai thác cát trong vòng 5 km tính từ mép nước, đồng thời rà soát 14 giấy phép còn hiệu lực.

Ngày 11/3, Chủ tịch UBND thành phố Bãi Sò Phan Thị Diệu ký Quyết định số 418/QĐ-UBND về việc dừng cấp phép khai thác cát ven biển. Quyết định căn cứ Luật Khoáng sản năm 2010 và Nghị quyết số 27-NQ/TU ngày 15/12/2023 của Thành ủy Bãi Sò về bảo vệ dải ven bờ.

Theo Sở Tài nguyên và Môi trường, trong ba năm qua biển đã lấy đi 62 ha đất, trong đó 18 ha rừng phi lao. Có 231 hộ dân phải dời nhà, thiệt hại ước tính 310 tỷ đồng.

Bờ biển khu vực mũi Gành bị sóng khoét sâu sau đợt gió mùa cuối tháng 2. Ảnh: Quang Vũ

"Không làm mạnh bây giờ, vài năm nữa chúng ta sẽ mất cả con đường ven biển", bà Diệu nói tại cuộc họp báo chiều 11/3.

Doanh nghiệp xin thêm thời gian

Ông Tạ Quốc Hưng, Giám đốc Công ty cổ phần Vật liệu Hải Sa, cho biết doanh nghiệp đang có 120 công nhân và hợp đồng cung cấp 400.000 m3 cát cho dự án cảng Nam Sò đến hết năm 2025. "Chúng tôi chấp hành, nhưng mong có lộ trình ít nhất sáu tháng để chuyển sang cát nghiền", ông Hưng đề nghị.

Theo ông, giá cát nghiền hiện cao hơn cát biển khoảng 35%, chưa kể chi phí vận chuyển từ mỏ đá cách thành phố 60 km.

Sà lan chở cát neo chờ tại cửa sông Trà Lý ngày 10/3. Ảnh: Quang Vũ

Người dân chờ kè

TS Đinh Khắc Thành, Viện trưởng Viện Nghiên cứu Bờ biển, cho rằng dừng khai thác chỉ là bước đầu. Mô hình tính toán của viện cho thấy bãi biển cần 8-10 năm mới bồi trở lại nếu không có thêm công trình.

"Kè cứng bảo vệ được chỗ này thì chỗ bên cạnh lại lở. Cần trả cát về cho biển và trồng lại rừng phi lao", ông Thành phân tích.

Thành phố dự kiến trình HĐND vào kỳ họp tháng 7 đề án phục hồi bãi biển giai đoạn 2025-2030, tổng vốn 860 tỷ đồng, trong đó ngân sách trung ương hỗ trợ 500 tỷ đồng.

Thảo Nguyên - Quang Vũ
`,
  },
  {
    id: "page",
    text: `Trang chủ
Thời sự
Kinh doanh
Giáo dục
Sức khỏe
Đời sống
Thể thao
Đăng nhập
Trang chủ > Giáo dục > Tuyển sinh
Trường nghề Lũng Chàm mở lớp sửa máy nông nghiệp miễn học phí
16:40 08/08/2023
Google News
Chia sẻ Facebook
TPO - Trường Cao đẳng Lũng Chàm tuyển 90 học viên lớp sửa chữa máy nông nghiệp, miễn học phí và chỗ ở trong chín tháng, ưu tiên lao động bị mất việc.
Chiều 8/8, ông Vi Văn Khải, Hiệu trưởng Trường Cao đẳng Lũng Chàm, cho biết lớp học mở từ ngày 5/9, chia làm ba nhóm, mỗi nhóm 30 người. Học viên được thực hành trên máy cày, máy gặt do Hợp tác xã Đồng Vải cho mượn.
Học viên khóa trước thực hành tháo lắp động cơ tại xưởng của trường. Ảnh: Bế Hoàng
Chương trình nằm trong kế hoạch đào tạo lại 1.200 lao động của huyện Lũng Chàm, kinh phí 4,6 tỷ đồng, thực hiện theo Quyết định số 1057/QĐ-UBND ngày 20/6/2023 của UBND tỉnh Sơn Bình.
"Tôi lái máy gặt thuê mười năm nay, hỏng đâu cũng phải chờ thợ dưới tỉnh lên. Học xong tôi sẽ mở tiệm ngay ở chợ Chàm", anh Lò Văn Páo, 34 tuổi, nói.
Hồ sơ nộp trực tiếp tại phòng đào tạo hoặc gửi về tuyensinh@lungcham.example trước 17h ngày 25/8. Điện thoại: 0912 345 678.
Bế Hoàng
Tin liên quan
Học nghề làm bánh ở tuổi 50
07/08/2023
Ba trường cao đẳng miền núi dùng chung giáo viên
05/08/2023
Thiếu thợ máy, nông dân gặt tay trở lại
02/08/2023
#trường nghề
#máy nông nghiệp
#Lũng Chàm
Bình luận (3)
Gửi bình luận
Đọc nhiều
Chợ phiên Lũng Chàm đổi ngày họp
Mưa lớn, ba xã vùng cao mất điện
© Bản quyền thuộc về báo điện tử. Không sao chép khi chưa được chấp thuận bằng văn bản.
Liên hệ quảng cáo: 024 3999 0000
`,
  },
  {
    id: "pdf",
    text: `Nhà máy nước Cẩm Lĩnh chạy thử, hết cảnh xếp
hàng đêm

08:30, 22/11/2022

(BNEWS) - Hơn 5.200 hộ dân bốn xã ven đồi huyện
Cẩm Lĩnh bắt đầu nhận nước máy từ tuần này, sau
chín năm dùng giếng khoan nhiễm phèn.

Sáng 21/11, Ban Quản lý dự án Cấp nước nông
thôn tỉnh Hà Trung mở van chạy thử nhà máy
nước Cẩm Lĩnh, công suất 9.000 m3 mỗi ngày đêm.
Trưởng ban Ngô Thị Sâm cho biết nước được lấy
từ hồ Thác Đá, qua ba lần lọc bằng thiết bị của Ô-xtrây-
li-a trước khi vào 86 km đường ống.

- 1 -

Tổng vốn đầu tư là 142 tỷ đồng, trong đó 60% vay
Ngân hàng Phát triển Việt Nam. Giá nước trong sáu
tháng đầu là 7.500 đồng mỗi mét khối, thấp hơn mức
trần quy định tại Thông tư số 44/2021/TT-BTC của
Bộ Tài chính.

"Đêm nào tôi cũng dậy từ 2 giờ để lấy số chờ nước.
Từ nay ngủ được rồi", bà Quách Thị Mến, 67 tuổi,
ở thôn Đồi Dẻ, kể.

- 2 -

Ông Trương Đức Lễ, Phó Chủ tịch UBND huyện, đề
nghị đơn vị thi công hoàn trả mặt đường trước ngày
15/12 và công khai kết quả xét nghiệm nước mỗi
tháng một lần.

Hà Mi

- 3 -
`,
  },
  {
    id: "several",
    text: `Cầu Vàm Rạch thông xe sớm hai tháng

07:30 18/01/2025

TTO - Cây cầu dài 480 m nối hai bờ sông Vàm Rạch thông xe sáng 18/1, giúp người dân xã Tân Lộc bớt 14 km đường vòng khi lên huyện.

Ông Huỳnh Tấn Đạt, Giám đốc Sở Giao thông vận tải tỉnh An Khê, cho biết công trình có tổng vốn 215 tỷ đồng, hoàn thành sớm hai tháng so với hợp đồng. "Ba đêm cuối, thợ làm ca ba để bà con kịp đi lại dịp Tết", ông Đạt nói.

Cầu được xây dựng theo Quyết định số 902/QĐ-UBND ngày 14/6/2023 của UBND tỉnh An Khê.

Lê Mẫn


Giá tôm sú vùng Tân Lộc tăng trở lại

09:05 18/01/2025

VOV.VN - Giá tôm sú loại 30 con/kg tại ao lên 210.000 đồng/kg, tăng 18% so với đầu tháng, nhưng nhiều hộ không còn tôm để bán.

Theo Chi cục Thủy sản tỉnh An Khê, toàn vùng chỉ còn 640 ha nuôi tôm, giảm gần một nửa sau đợt mặn kéo dài. Bà Châu Ngọc Lành, Chi cục trưởng, khuyến cáo người nuôi không thả giống trước rằm tháng Giêng.

"Được giá thì ao trống, có tôm thì mất giá, năm nào cũng vậy", ông Sáu Lượm, chủ ao ở ấp Rạch Đùng, than.

Minh Tường


Đội bóng chuyền Tân Lộc vào chung kết

21:50 18/01/2025

NLĐO - Thắng chủ nhà Vĩnh Xuyên 3-1 tối 18/1, đội nữ Tân Lộc lần đầu vào chung kết giải bóng chuyền nông dân khu vực.

Trước hơn 2.000 khán giả, đội trưởng Trần Mỹ Duyên ghi 24 điểm. Huấn luyện viên Phùng Gia Bảo cho biết các cô gái chỉ tập sau giờ gặt, mỗi tuần ba buổi.

Trận chung kết gặp đội Long Phước diễn ra lúc 19h30 ngày 20/1 tại nhà thi đấu huyện Vĩnh Xuyên.

Kiều Trinh
`,
  },
  // As TCVN3 bytes look where they are taken for Latin letters; ư is the invisible soft hyphen.
  {
    id: "legacy",
    text: `Lµng §äi kh«i phôc nghÒ dÖt ®òi

(VNN) - Hai m\xad¬i n¨m sau ngµy khung dÖt cuèi cïng bÞ dì, lµng §äi l¹i cã tiÕng thoi. M\xadêi hai hé võa gãp vèn më x\xadëng chung bªn bê s«ng Lam Khª.

Ngµy 4/5/2003, bµ §ç ThÞ Ch¾t, Chñ nhiÖm Hîp t¸c x· S«ng Khª, cho biÕt x\xadëng ®· nhËn ®¬n hµng 600 mÐt ®òi th«, gi¸ 48.000 ®ång mét mÐt. §©y lµ ®¬n hµng ®Çu tiªn kÓ tõ n¨m 1983.

"T«i gi÷ l¹i c¸i thoi cña mÑ, t\xadëng chØ ®Ó thê, kh«ng ngê cã ngµy dïng l¹i", bµ Ch¾t kÓ.

Së C«ng nghiÖp tØnh §«ng H¶i hç trî 90 triÖu ®ång mua t¬ vµ mêi ba nghÖ nh©n vÒ d¹y nghÒ cho 25 phô n÷ trong lµng. Gi¸m ®èc së V\xad¬ng §×nh Kû nãi tØnh sÏ ®\xada lµng §äi vµo tuyÕn du lÞch ®\xadêng s«ng tõ quý IV.

Hoµi Th\xad¬ng
`,
  },
];
