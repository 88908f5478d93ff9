// An article of our own in the shape in which a Government-news article is pasted. Its people and events are invented.

export const sample = `Vĩnh Hà đưa thư viện số về từng thôn, bản

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
`;
