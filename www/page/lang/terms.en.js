// The words of an article as it is set, in English: what its pieces are called, and how its time is written.
import { number, readTime } from "./figures.js";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const MONTHS = "January February March April May June July August September October November December".split(" ");

export const terms = {
  lang: "en",
  more: (total) => `Show more (${number("en", total)} left)`,
  field: {
    kicker: "Kicker", title: "Headline", published: "Published", modified: "Updated", outlet: "Outlet", author: "Author",
    source: "Source", lead: "Lead", caption: "Caption", credit: "Photo", subheading: "Subheading",
    paragraph: "Paragraph", tag: "Tag", person: "Person", position: "Position",
    organization: "Organisation", place: "Place", quote: "Quote", statement: "Statement", document: "Document", date: "Date", quantity: "Quantity",
    abbreviation: "Abbreviation", url: "Web address", email: "E-mail", phone: "Telephone", provision: "Provision",
  },
  basis: { stated: "stated", implied: "implied" },
  when(value) {
    const time = readTime(value);
    if (!time) return value;
    const day = `${WEEKDAYS[time.weekday]} ${time.day} ${MONTHS[time.month - 1]} ${time.year}`;
    return time.clock ? `${time.clock}, ${day}` : day;
  },
};
