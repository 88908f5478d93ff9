// What `cargo xtask build` makes, and the small article that most tests read.
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The full path of something built; says what to run where it is missing. */
export function built(path) {
  if (!existsSync(root + path)) throw new Error(`${path} is missing: run \`cargo xtask build\` first`);
  return root + path;
}

export function tarball() {
  const names = readdirSync(built("dist/npm")).filter((name) => name.endsWith(".tgz"));
  if (names.length !== 1) throw new Error(`dist/npm has ${names.length} tarballs, not one: run \`cargo xtask build\``);
  return `${root}dist/npm/${names[0]}`;
}

export const article = `Bến Sậy mở lại chợ nổi sau ba năm vắng khách

8:34 PM, 06/09/2019

(Chinhphu.vn) - Chợ nổi Bến Sậy họp lại từ tuần này với hơn bốn mươi ghe hàng, phần lớn của các hộ sống trên sông.

Ghe hàng về chợ nổi Bến Sậy lúc rạng sáng. Ảnh: Gia Hân

.

Chiều 6/9, ông Đỗ Văn Thuần, Chủ tịch UBND xã Bến Sậy, cho biết xã đã dọn luồng lạch và lắp đèn dọc hai bờ sông.

Bà con được miễn phí neo đậu trong sáu tháng đầu, kể cả ghe từ các xã lân cận.

Thu Lam
`;

/** What is no article, each for one reason. */
export function wrongArticles(article) {
  const { stats, ...missing } = article;
  return {
    missing,
    extra: { ...article, heading: article.title },
    mistyped: { ...article, stats: { ...stats, words: "9" } },
    "absent-as-null": { ...article, kicker: null },
    "an-unknown-role": { ...article, blocks: [{ ...article.blocks[0], role: "headline" }] },
  };
}
