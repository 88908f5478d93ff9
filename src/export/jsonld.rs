//! A `NewsArticle` of schema.org, as JSON-LD.

use super::json::object;
use super::parts::{place_of, plain_body, text, value};
use super::{Export, Json, Pasted, each};
use crate::article::*;

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    each(articles, |(_, article)| news_article(article))
}

fn news_article(article: &Article) -> Json<'_> {
    let people = article.people.iter().map(|someone| person(article, someone));
    let organizations = article.organizations.iter().map(|body| organization(article, body));
    let places = article.places.iter().map(place);
    object(vec![
        ("@context", "https://schema.org".into()),
        ("@type", "NewsArticle".into()),
        ("headline", text(&article.title).into()),
        ("alternativeHeadline", text(&article.kicker).into()),
        ("datePublished", value(&article.published).into()),
        ("dateModified", value(&article.modified).into()),
        ("author", article.authors.iter().map(|author| named("Person", &author.text)).collect()),
        ("publisher", value(&article.outlet).map(|outlet| named("NewsMediaOrganization", outlet)).into()),
        ("sourceOrganization", article.sources.iter().map(|source| named("Organization", &source.text)).collect()),
        ("description", text(&article.lead).into()),
        ("articleBody", plain_body(article).into()),
        ("image", article.captions.iter().map(image).collect()),
        ("keywords", article.tags.iter().map(|tag| &tag.text).collect()),
        ("inLanguage", (article.language == Language::Vi).then_some("vi").into()),
        ("wordCount", Json::Count(article.stats.words)),
        ("citation", article.documents.iter().map(legislation).collect()),
        ("mentions", people.chain(organizations).chain(places).collect()),
    ])
}

fn named<'a>(kind: &'a str, name: &'a str) -> Json<'a> {
    object(vec![("@type", kind.into()), ("name", name.into())])
}

fn image(caption: &Caption) -> Json<'_> {
    object(vec![
        ("@type", "ImageObject".into()),
        ("caption", caption.text.as_deref().into()),
        ("creditText", text(&caption.credit).into()),
    ])
}

fn person<'a>(article: &'a Article, person: &'a Person) -> Json<'a> {
    // What someone was is no title of today.
    let held = || person.positions.iter().filter(|position| !position.former);
    let mut bodies: Vec<&String> = held().filter_map(|held| held.organization.as_ref()).collect();
    bodies.dedup();
    let bodies = bodies.into_iter().filter_map(|id| article.organizations.get(place_of(id)?));
    object(vec![
        ("@type", "Person".into()),
        ("name", (&person.name).into()),
        ("alternateName", person.aliases.iter().collect()),
        ("jobTitle", held().map(|held| held.expanded.as_ref().unwrap_or(&held.text)).collect()),
        ("worksFor", bodies.map(|body| named(organization_type(body.kind), &body.name)).collect()),
    ])
}

fn organization<'a>(article: &'a Article, body: &'a Organization) -> Json<'a> {
    let parent = body.parent.as_ref().and_then(|id| article.organizations.get(place_of(id)?));
    object(vec![
        ("@type", organization_type(body.kind).into()),
        ("name", (&body.name).into()),
        ("alternateName", body.aliases.iter().collect()),
        ("parentOrganization", parent.map(|parent| named(organization_type(parent.kind), &parent.name)).into()),
    ])
}

fn organization_type(kind: OrganizationKind) -> &'static str {
    use OrganizationKind::*;
    match kind {
        State | Army | Police | Court => "GovernmentOrganization",
        School => "EducationalOrganization",
        Hospital => "MedicalOrganization",
        Company => "Corporation",
        Media => "NewsMediaOrganization",
        Party | Association | Team | International | Other => "Organization",
    }
}

fn place(place: &Place) -> Json<'_> {
    use PlaceKind::*;
    let kind = match place.kind {
        Country => "Country",
        Province | District | Commune => "AdministrativeArea",
        City => "City",
        Water => "BodyOfWater",
        Land => "Landform",
        Hamlet | Region | Street | Venue | Other => "Place",
    };
    object(vec![
        ("@type", kind.into()),
        ("name", (&place.name).into()),
        ("alternateName", place.aliases.iter().collect()),
        ("containedInPlace", place.parent.as_deref().map(|parent| named("Place", parent)).into()),
    ])
}

fn legislation(document: &Document) -> Json<'_> {
    let issuer = document.issuer.as_ref();
    object(vec![
        ("@type", "Legislation".into()),
        ("name", document.name.as_deref().into()),
        ("identifier", (&document.key).into()),
        ("legislationIdentifier", document.number.as_deref().into()),
        ("legislationType", (&document.kind).into()),
        ("legislationDate", document.date.as_deref().into()),
        ("legislationPassedBy", issuer.map(|issuer| named("Organization", &issuer.name)).into()),
        ("temporalCoverage", document.effective.as_ref().map(|day| [day, "/.."].concat()).into()),
        ("about", document.subject.as_deref().into()),
    ])
}
