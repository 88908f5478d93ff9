// What version 3.2 of the IPTC's schema of ninjs says of the members that our items have, written anew from its text:
// https://iptc.org/std/ninjs/ninjs-schema_3.2.json
const string = { type: "string" };
const uri = { type: "string", format: "uri" };
const time = { type: "string", format: "date-time" };

const list = (properties, required = []) => ({
  type: "array",
  items: { type: "object", additionalProperties: false, properties, required },
});

const words = { role: string, contentType: string, value: string };
const named = { name: string, rel: string, uri, literal: string };

const properties = {
  uri,
  type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"] },
  language: string,
  firstCreated: time,
  versionCreated: time,
  by: string,
  headlines: list(words, ["value"]),
  descriptions: list(words, ["value"]),
  bodies: list({ ...words, charCount: { type: "integer" }, wordCount: { type: "integer" } }, ["value"]),
  people: list(named),
  organisations: list(named),
  places: list(named),
  subjects: list(named),
  infoSources: list({ name: string, role: string, uri, literal: string }),
  standard: { type: "object", additionalProperties: false, properties: { name: string, version: string, schema: uri } },
};

export const schema = {
  type: "object",
  additionalProperties: false,
  required: ["uri"],
  properties: {
    ...properties,
    associations: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["uri", "name"],
        properties: { ...properties, name: string, rel: string },
      },
    },
  },
};
