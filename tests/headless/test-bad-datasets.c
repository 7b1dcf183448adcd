/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "small-dataset.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#define DATASET "dataset.json"
#define MUNICIPALITIES "municipalities.geojson"
#define BACKDROP "backdrop.geojson"

typedef SmallDatasetCase Case;

static const Case whole_cases[] = {
  { DATASET, "\"format\": 1,", "", "dataset.json: format: This is missing." },
  { DATASET, "\"format\": 1,", "\"format\": 2,",
    "dataset.json: format: This dataset needs a newer Klimakart: its format is 2, and this one reads 1." },
  { DATASET, "\"format\": 1,", "\"format\": 0,",
    "dataset.json: format: This must be a whole number from 1 to 2147483647, not 0." },
  { DATASET, "\"format\": 1,", "\"format\": \"1\",", "dataset.json: format: This must be a number, not \"1\"." },
  { DATASET, "\"format\": 1,", "\"format\": 1, \"colour\": 1,",
    "dataset.json: There is no member \"colour\" here; there may be: format, name, date, geometry, partnership,"
    " networks,"
    " dialogue, partner_networks, municipalities, sources, slides." },
  { DATASET, "\"format\": 1,", "\"format\": 1, // the first",
    "dataset.json: line 2, column 16: This is not valid JSON." },
  { DATASET, "\"name\": \"Småland\",", "", "dataset.json: name: This is missing." },
  { DATASET, "\"Småland\"", "{ \"nb\": \"Småland\" }", "dataset.json: name: This must be a text in quotes, not {…}." },
  { DATASET, "\"Småland\"", "\"\"", "dataset.json: name: This must not be empty." },
  { DATASET, "\"Småland\"", "\" \\u00a0\"", "dataset.json: name: This must not be empty." },
  { DATASET, "\"Småland\"", "\"Små\\nland\"", "dataset.json: name: This must not hold control characters." },
  { DATASET, "\"Småland\"", "\"Små\\u0085land\"", "dataset.json: name: This must not hold control characters." },
  { DATASET, "\"date\": \"2023-01-01\",", "", "dataset.json: date: This is missing." },
  { DATASET, "\"date\": \"2023-01-01\"", "\"date\": \"2023-01\"",
    "dataset.json: date: This must be a date written as 2023-12-31, not \"2023-01\"." },
  { DATASET, "\"date\": \"2023-01-01\"", "\"date\": \"2023-02-29\"",
    "dataset.json: date: This must be a date written as 2023-12-31, not \"2023-02-29\"." },
  { DATASET, "\"date\": \"2023-01-01\"", "\"date\": \"01.01.2023\"",
    "dataset.json: date: This must be a date written as 2023-12-31, not \"01.01.2023\"." },
  { DATASET, "\"date\": \"2023-01-01\"", "\"date\": 2023",
    "dataset.json: date: This must be a text in quotes, not 2023." },
  { DATASET, "\"geometry\": {", "\"geometry\": [], \"name\": {",
    "dataset.json: line 8: The member \"name\" that ends here is given twice in its object." },
  { DATASET, "\"municipalities\": \"municipalities.geojson\",", "",
    "dataset.json: geometry.municipalities: This is missing." },
  { DATASET, "\"municipalities.geojson\"", "\"../municipalities.geojson\"",
    "dataset.json: geometry.municipalities: This must be the name of a file in the same folder, not"
    " \"../municipalities.geojson\"." },
  { DATASET, "\"municipalities.geojson\"", "\"..\"",
    "dataset.json: geometry.municipalities: This must be the name of a file in the same folder, not \"..\"." },
  { DATASET, "\"backdrop.geojson\"", "\"/etc/passwd\"",
    "dataset.json: geometry.backdrop: This must be the name of a file in the same folder, not \"/etc/passwd\"." },
  { DATASET, "\"backdrop.geojson\"", "\"a\\\\b\"",
    "dataset.json: geometry.backdrop: This must be the name of a file in the same folder, not \"a\\b\"." },
  { DATASET, "\"backdrop.geojson\"", "null",
    "dataset.json: geometry.backdrop: This must be a text in quotes, not null." },
};

static const Case partnership_cases[] = {
  { DATASET, "\"partnership\": {", "\"partnership\": 5, \"x\": {",
    "dataset.json: There is no member \"x\" here; there may be: format, name, date, geometry, partnership, networks,"
    " dialogue, partner_networks, municipalities, sources, slides.\n"
    "dataset.json: partnership: This must be an object in braces, not 5." },
  { DATASET, "\"name\": \"Klima Småland\",", "", "dataset.json: partnership.name: This is missing." },
  { DATASET, "\"https://example.org/partnership\"", "\"ftp://example.org\"",
    "dataset.json: partnership.web: This must be a web address that begins with https:// or http://, not"
    " \"ftp://example.org\"." },
  { DATASET, "\"https://example.org/partnership\"", "\"example.org\"",
    "dataset.json: partnership.web: This must be a web address that begins with https:// or http://, not"
    " \"example.org\"." },
  { DATASET, "\"https://example.org/partnership\"", "\"https://\"",
    "dataset.json: partnership.web: This must be a web address that begins with https:// or http://, not"
    " \"https://\"." },
  { DATASET, "\"https://example.org/partnership\"", "\"https://a b\"",
    "dataset.json: partnership.web: This must be a web address that begins with https:// or http://, not"
    " \"https://a b\"." },
  { DATASET, "\"https://example.org/partnership\"", "\"javascript:alert(1)\"",
    "dataset.json: partnership.web: This must be a web address that begins with https:// or http://, not"
    " \"javascript:alert(1)\"." },
  { DATASET, "{ \"nb\": \"Klima\", \"nn\": \"Klimaet\", \"en\": \"Climate\" }", "{}",
    "dataset.json: partnership.purpose: This must be given in at least one of the languages nb, nn and en." },
  { DATASET, "{ \"nb\": \"Klima\", \"nn\": \"Klimaet\", \"en\": \"Climate\" }", "{ \"nb\": \"Klima\", \"no\":"
  " \"Klima\" }",
    "dataset.json: partnership.purpose: There is no member \"no\" here; there may be: nb, nn, en." },
  { DATASET, "{ \"nb\": \"Klima\", \"nn\": \"Klimaet\", \"en\": \"Climate\" }", "{ \"nb\": \"Klima\", \"nn\": 5 }",
    "dataset.json: partnership.purpose.nn: This must be a text in quotes, not 5." },
  { DATASET, "{ \"nb\": \"Klima\", \"nn\": \"Klimaet\", \"en\": \"Climate\" }", "[\"Klima\"]",
    "dataset.json: partnership.purpose: This must be a text in quotes, or an object with texts in nb, nn and en,"
    " not […]." },
  { DATASET, "To avsnitt:\\ndette", "To avsnitt:\\tdette",
    "dataset.json: partnership.description: This must not hold control characters." },
  { DATASET, "\"name\": \"Kommunene\",", "", "dataset.json: partnership.partners[0].name: This is missing." },
  { DATASET, "{ \"name\": { \"nn\": \"Fylket\" } }", "\"Fylket\"",
    "dataset.json: partnership.partners[1]: This must be an object in braces, not \"Fylket\"." },
  { DATASET, "[\"map\"]", "[\"map\", \"map\"]",
    "dataset.json: partnership.sources[1]: The source “map” is given twice in this list." },
  { DATASET, "[\"map\"]", "\"map\"",
    "dataset.json: partnership.sources: This must be a list in brackets, not \"map\"." },
};

static const Case network_cases[] = {
  { DATASET, "\"id\": \"north\"", "\"id\": \"\"",
    "dataset.json: networks[0].id: This must be an id of small letters a to z, digits and hyphens between them, not"
    " \"\".\n"
    "dataset.json: slides[2].networks[1]: There is no network with the id “north”.\n"
    "dataset.json: slides[2].fit[0]: There is no network with the id “north”." },
  { DATASET, "\"id\": \"north\"", "\"id\": \"Nord øst\"",
    "dataset.json: networks[0].id: This must be an id of small letters a to z, digits and hyphens between them, not"
    " \"Nord øst\".\n"
    "dataset.json: slides[2].networks[1]: There is no network with the id “north”.\n"
    "dataset.json: slides[2].fit[0]: There is no network with the id “north”." },
  { DATASET, "\"id\": \"south\"", "\"id\": \"north\"",
    "dataset.json: networks[1].id: There is another network with the id “north”." },
  { DATASET, "\"id\": \"dialogue\"", "\"id\": \"north\"",
    "dataset.json: dialogue.id: There is another network with the id “north”.\n"
    "dataset.json: slides[2].networks[0]: There is no network with the id “dialogue”." },
  { DATASET, "\"name\": \"Nordnettverket\",", "", "dataset.json: networks[0].name: This is missing." },
  { DATASET, "[\"Nord\", \"NN\"]", "[\"Nord\", \"Nord\"]",
    "dataset.json: networks[0].aliases[1]: \"Nord\" is given twice in this list." },
  { DATASET, "[\"Nord\", \"NN\"]", "[\"Nord\", 5]",
    "dataset.json: networks[0].aliases[1]: This must be a text in quotes, not 5." },
  { DATASET, "\"badge\": 2", "\"badge\": 1",
    "dataset.json: networks[1].badge: There is another network with the badge 1." },
  { DATASET, "\"badge\": 2", "\"badge\": 100",
    "dataset.json: networks[0].badge: This must be a whole number from 1 to 99, not 100." },
  { DATASET, "\"badge\": 2", "\"badge\": 2.5",
    "dataset.json: networks[0].badge: This must be a whole number from 1 to 99, not 2.5." },
  { DATASET, "\"badge\": 2,", "", "dataset.json: networks[0].badge: This is missing." },
  { DATASET, "\"#B73b35\"", "\"B73B35\"",
    "dataset.json: networks[0].color: This must be a colour written as #2399D1, not \"B73B35\"." },
  { DATASET, "\"#B73b35\"", "\"#B73\"",
    "dataset.json: networks[0].color: This must be a colour written as #2399D1, not \"#B73\"." },
  { DATASET, "\"#B73b35\"", "\"#B73B3g\"",
    "dataset.json: networks[0].color: This must be a colour written as #2399D1, not \"#B73B3g\"." },
  { DATASET, "\"#B73b35\"", "\"red\"",
    "dataset.json: networks[0].color: This must be a colour written as #2399D1, not \"red\"." },
  { DATASET, "\"dots\"", "\"stars\"",
    "dataset.json: networks[0].pattern: This must be one of: none, dots, horizontal, vertical, crosses, hatch; not"
    " \"stars\"." },
  { DATASET, "\"pattern\": \"dots\",", "", "dataset.json: networks[0].pattern: This is missing." },
  { DATASET, "[\"0101\", \"0102\"]", "[\"0101\", \"0199\"]",
    "dataset.json: networks[1].members[1]: There is no municipality with the number 0199." },
  { DATASET, "[\"0101\", \"0102\"]", "[\"0101\", \"0101\"]",
    "dataset.json: networks[1].members[1]: The municipality 0101 is listed twice in this network." },
  { DATASET, "[\"0101\", \"0102\"]", "[\"0101\", \"Asker\"]",
    "dataset.json: networks[1].members[1]: This must be a municipality number of four digits in quotes, not"
    " \"Asker\"." },
  { DATASET, "[\"0101\", \"0102\"]", "[101]",
    "dataset.json: networks[1].members[0]: This must be a text in quotes, not 101." },
  { DATASET, "[\"0101\", \"0102\"]", "[]",
    "dataset.json: networks[1].members: There must be at least one member at the date of the dataset." },
  { DATASET, "[\"0101\", \"0102\"]", "[{ \"number\": \"0101\", \"to\": \"2022-12-31\" }]",
    "dataset.json: networks[1].members: There must be at least one member at the date of the dataset." },
  { DATASET, "[\"0101\", \"0102\"]", "[{ \"number\": \"0101\", \"from\": \"2023-01-02\" }]",
    "dataset.json: networks[1].members: There must be at least one member at the date of the dataset." },
  { DATASET, "[\"0101\", \"0102\"]", "[{ \"from\": \"2023-01-01\" }]",
    "dataset.json: networks[1].members[0].number: This is missing." },
  { DATASET, "[\"0101\", \"0102\"]", "{ \"0101\": true }",
    "dataset.json: networks[1].members: This must be a list in brackets, not {…}." },
  { DATASET, "\"to\": \"2019-12-31\"", "\"to\": \"2014-12-31\"",
    "dataset.json: networks[0].members[1]: The membership ends before it begins: from 2015-01-01 to 2014-12-31." },
  { DATASET, "\"to\": \"2019-12-31\"", "\"to\": \"2019\"",
    "dataset.json: networks[0].members[1].to: This must be a date written as 2023-12-31, not \"2019\"." },
  { DATASET, "\"to\": \"2019-12-31\"", "\"until\": \"2019-12-31\"",
    "dataset.json: networks[0].members[1]: There is no member \"until\" here; there may be: number, from, to." },
  { DATASET, "\"2015-02\"", "\"2015-13\"",
    "dataset.json: networks[0].founded: This must be a year, month or date written as 2023, 2023-12 or 2023-12-31, not"
    " \"2015-13\"." },
  { DATASET, "\"2015-02\"", "\"in 2015\"",
    "dataset.json: networks[0].founded: This must be a year, month or date written as 2023, 2023-12 or 2023-12-31, not"
    " \"in 2015\"." },
  { DATASET, "[\"map\", \"facts\"]", "[\"map\", \"fact\"]",
    "dataset.json: networks[0].sources[1]: There is no source with the id “fact”." },
  { DATASET, "[\"map\", \"facts\"]", "[null]",
    "dataset.json: networks[0].sources[0]: This must be a text in quotes, not null." },
  { DATASET, "\"0104\"]", "\"0104\", \"0104\"]",
    "dataset.json: dialogue.members[1]: The municipality 0104 is listed twice in this network." },
  { DATASET, "\"description\": { \"nb\": \"Ikke", "\"purpose\": { \"nb\": \"Ikke",
    "dataset.json: dialogue: There is no member \"purpose\" here; there may be: id, name, badge, color, pattern,"
    " members,"
    " description, web, sources." },
};

static const Case partner_cases[] = {
  { DATASET, "\"id\": \"others\"", "\"id\": \"friends\"",
    "dataset.json: partner_networks[1].id: There is another partner network with the id “friends”.\n"
    "dataset.json: slides[3].partners[0]: There is no partner network with the id “others”." },
  { DATASET, "\"id\": \"others\", ", "",
    "dataset.json: partner_networks[1].id: This is missing.\n"
    "dataset.json: slides[3].partners[0]: There is no partner network with the id “others”." },
  { DATASET, "\"name\": \"Venner\",", "", "dataset.json: partner_networks[0].name: This is missing." },
  { DATASET, "\"2012-02-29\"", "\"2011-02-29\"",
    "dataset.json: partner_networks[0].founded: This must be a year, month or date written as 2023, 2023-12 or"
    " 2023-12-31, not \"2011-02-29\"." },
  { DATASET, "\"2012-02-29\"", "2012",
    "dataset.json: partner_networks[0].founded: This must be a text in quotes, or an object with texts in nb, nn"
    " and en,"
    " not 2012." },
  { DATASET, "\"partner_networks\": [", "\"partner_networks\": [[],",
    "dataset.json: partner_networks[0]: This must be an object in braces, not […]." },
};

static const Case municipality_cases[] = {
  { DATASET, "{ \"number\": \"0102\", \"name\"", "{ \"number\": 102, \"name\"",
    "dataset.json: municipalities[1].number: This must be a text in quotes, not 102.\n"
    "dataset.json: networks[0].members[1].number: There is no municipality with the number 0102.\n"
    "dataset.json: networks[1].members[1]: There is no municipality with the number 0102.\n"
    "municipalities.geojson: features[1].id (0102): There is no municipality with the number 0102." },
  { DATASET, "\"number\": \"0104\"", "\"number\": \"0102\"",
    "dataset.json: municipalities[2].number (0102): There is another municipality with this number.\n"
    "dataset.json: dialogue.members[0]: There is no municipality with the number 0104.\n"
    "municipalities.geojson: features[3].id (0104): There is no municipality with the number 0104." },
  { DATASET, "\"number_today\": \"1101\"", "\"number_today\": \"11 1\"",
    "dataset.json: municipalities[0].number_today (0101): This must be a municipality number of four digits in quotes,"
    " not \"11 1\"." },
  { DATASET, "\"name\": \"Asker\", ", "", "dataset.json: municipalities[1].name (0102): This is missing." },
  { DATASET, "\"population\": 1000,", "", "dataset.json: municipalities[0].population (0101): This is missing." },
  { DATASET, "\"population\": 1000,", "\"population\": -1,",
    "dataset.json: municipalities[0].population (0101): This must be a whole number from 0 to 100000000, not -1." },
  { DATASET, "\"population\": 1000,", "\"population\": 100000001,",
    "dataset.json: municipalities[0].population (0101): This must be a whole number from 0 to 100000000, not"
    " 100000001." },
  { DATASET, "\"population\": 1000,", "\"population\": 1000.5,",
    "dataset.json: municipalities[0].population (0101): This must be a whole number from 0 to 100000000, not 1000.5." },
  { DATASET, "\"population\": 1000,", "\"population\": \"1 000\",",
    "dataset.json: municipalities[0].population (0101): This must be a number, not \"1 000\"." },
  { DATASET, "\"population\": 1000,", "\"population\": 18446744073709551616,",
    "dataset.json: line 76, column 21: This number is too large." },
  { DATASET, "\"population_date\": \"2022-12-31\", ", "",
    "dataset.json: municipalities[1].population_date (0102): This is missing." },
  { DATASET, "\"population_date\": \"2022-12-31\"", "\"population_date\": \"2022\"",
    "dataset.json: municipalities[1].population_date (0102): This must be a date written as 2023-12-31, not"
    " \"2022\"." },
  { DATASET, "\"area_km2\": 60.5,", "", "dataset.json: municipalities[0].area_km2 (0101): This is missing." },
  { DATASET, "\"area_km2\": 60.5", "\"area_km2\": 0",
    "dataset.json: municipalities[0].area_km2 (0101): This must be an area in square kilometres, more than 0 and at"
    " most"
    " 1000000, not 0." },
  { DATASET, "\"area_km2\": 60.5", "\"area_km2\": -60.5",
    "dataset.json: municipalities[0].area_km2 (0101): This must be an area in square kilometres, more than 0 and at"
    " most"
    " 1000000, not -60.5." },
  { DATASET, "\"area_km2\": 60.5", "\"area_km2\": 60500000",
    "dataset.json: municipalities[0].area_km2 (0101): This must be an area in square kilometres, more than 0 and at"
    " most"
    " 1000000, not 60500000." },
  { DATASET, "\"area_km2\": 60.5", "\"area_km2\": null",
    "dataset.json: municipalities[0].area_km2 (0101): This must be a number, not null." },
  { DATASET, "[\"Sørfylket\", \"Vestfylket\"]", "\"Sørfylket\"",
    "dataset.json: municipalities[0].former_counties (0101): This must be a list in brackets, not \"Sørfylket\"." },
  { DATASET, "\"administrative_centre\": \"Åsen\"", "\"centre\": \"Åsen\"",
    "dataset.json: municipalities[0] (0101): There is no member \"centre\" here; there may be: number,"
    " number_today, name,"
    " population, population_date, area_km2, former_counties, administrative_centre, web." },
  { DATASET, "\"municipalities\": [", "\"municipalities\": [3001,",
    "dataset.json: municipalities[0]: This must be an object in braces, not 3001." },
};

static const Case source_cases[] = {
  { DATASET, "\"id\": \"map\",", "",
    "dataset.json: sources[0].id: This is missing.\n"
    "dataset.json: networks[0].sources[0]: There is no source with the id “map”.\n"
    "dataset.json: partnership.sources[0]: There is no source with the id “map”." },
  { DATASET, "\"id\": \"facts\", \"name\"", "\"id\": \"map\", \"name\"",
    "dataset.json: sources[1].id: There is another source with the id “map”.\n"
    "dataset.json: networks[0].sources[1]: There is no source with the id “facts”.\n"
    "dataset.json: partner_networks[0].sources[0]: There is no source with the id “facts”." },
  { DATASET, "\"name\": \"Kartet\",", "", "dataset.json: sources[0].name: This is missing." },
  { DATASET, "\"licence\": \"CC BY 4.0\"", "\"license\": \"CC BY 4.0\"",
    "dataset.json: sources[0]: There is no member \"license\" here; there may be: id, name, provides, licence, web." },
};

static const Case collection_cases[] = {
  { MUNICIPALITIES, "{\n  \"type\": \"FeatureCollection\",", "{\n",
    "municipalities.geojson: type: This is missing.\n"
    "municipalities.geojson: There is no feature for the municipality 0101.\n"
    "municipalities.geojson: There is no feature for the municipality 0102.\n"
    "municipalities.geojson: There is no feature for the municipality 0104.\n"
    "municipalities.geojson: There is no feature for the municipality 0103." },
  { MUNICIPALITIES, "\"FeatureCollection\"", "\"Topology\"",
    "municipalities.geojson: type: This must be \"FeatureCollection\", not \"Topology\".\n"
    "municipalities.geojson: There is no feature for the municipality 0101.\n"
    "municipalities.geojson: There is no feature for the municipality 0102.\n"
    "municipalities.geojson: There is no feature for the municipality 0104.\n"
    "municipalities.geojson: There is no feature for the municipality 0103." },
  { MUNICIPALITIES, "\"features\": [", "\"features\": [null,",
    "municipalities.geojson: features[0]: This must be an object in braces, not null." },
  { MUNICIPALITIES, "\"id\": \"0101\",", "",
    "municipalities.geojson: features[0].id: This is missing.\n"
    "municipalities.geojson: There is no feature for the municipality 0101." },
  { MUNICIPALITIES, "\"id\": \"0101\"", "\"id\": null",
    "municipalities.geojson: features[0].id: This must be a text in quotes, not null.\n"
    "municipalities.geojson: There is no feature for the municipality 0101." },
  { MUNICIPALITIES, "\"id\": \"0101\"", "\"id\": 0.5",
    "municipalities.geojson: features[0].id: This must be a whole number from 0 to 9999, not 0.5.\n"
    "municipalities.geojson: There is no feature for the municipality 0101." },
  { MUNICIPALITIES, "\"id\": \"0101\"", "\"id\": \"0199\"",
    "municipalities.geojson: features[0].id (0199): There is no municipality with the number 0199.\n"
    "municipalities.geojson: There is no feature for the municipality 0101." },
  { MUNICIPALITIES, "\"id\": 102", "\"id\": 101",
    "municipalities.geojson: features[1].id (0101): There is another feature for the municipality 0101.\n"
    "municipalities.geojson: There is no feature for the municipality 0102." },
};

#define ISLAND "[[[10.3, 60.1], [10.31, 60.1], [10.31, 60.11], [10.3, 60.1]]]"
#define HOLE "[10.16, 60.14], [10.16, 60.16]"
#define IN_ISLAND "municipalities.geojson: features[3].geometry.coordinates[0] (0104): "
#define IN_RING "municipalities.geojson: features[3].geometry.coordinates[0][0] (0104): "
#define IN_POSITION "municipalities.geojson: features[3].geometry.coordinates[0][0][1] (0104): "

static const Case geometry_cases[] = {
  { MUNICIPALITIES, "\"geometry\": {\n        \"type\": \"MultiPolygon\",", "\"geometry\": null, \"x\": {",
    "municipalities.geojson: features[3].geometry (0104): The feature has no geometry." },
  { MUNICIPALITIES, "\"geometry\": {\n        \"type\": \"MultiPolygon\",", "\"shape\": {",
    "municipalities.geojson: features[3].geometry (0104): This is missing." },
  { MUNICIPALITIES, "\"MultiPolygon\"", "\"GeometryCollection\"",
    "municipalities.geojson: features[3].geometry.type (0104): This must be one of: Polygon, MultiPolygon; not"
    " \"GeometryCollection\"." },
  { MUNICIPALITIES, "\"type\": \"MultiPolygon\",", "",
    "municipalities.geojson: features[3].geometry.type (0104): This is missing." },
  { MUNICIPALITIES, "\"coordinates\": [\n", "\"positions\": [\n",
    "municipalities.geojson: features[3].geometry.coordinates (0104): This is missing." },
  { MUNICIPALITIES, "\"coordinates\": [\n", "\"coordinates\": [], \"x\": [\n",
    "municipalities.geojson: features[3].geometry.coordinates (0104): The geometry is empty." },
  { MUNICIPALITIES, "\"coordinates\": [\n", "\"coordinates\": 5, \"x\": [\n",
    "municipalities.geojson: features[3].geometry.coordinates (0104): This must be a list in brackets, not 5." },
  { MUNICIPALITIES, ISLAND, "[]", IN_ISLAND "A polygon must have at least one ring." },
  { MUNICIPALITIES, ISLAND, "null", IN_ISLAND "This must be a list in brackets, not null." },
  { MUNICIPALITIES, ISLAND, "[[]]", IN_RING "A ring must have at least four positions; this one has 0." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [10.31, 60.1], [10.3, 60.1]]]",
    IN_RING "A ring must have at least four positions; this one has 3." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [10.31, 60.1], [10.31, 60.11], [10.3, 60.11]]]",
    IN_RING "The ring is not closed: its last position must be the same as its first." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [10.31, 60.1], [10.32, 60.1], [10.3, 60.1]]]",
    IN_RING "The ring encloses no area." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [10.3, 60.1], [10.3, 60.1], [10.3, 60.1]]]",
    IN_RING "The ring encloses no area." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [10.31], [10.31, 60.11], [10.3, 60.1]]]",
    IN_POSITION "A position must be two numbers, longitude and latitude, not 1." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [1, 2, 3, 4], [10.31, 60.11], [10.3, 60.1]]]",
    IN_POSITION "A position must be two numbers, longitude and latitude, not 4." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], 10.31, [10.31, 60.11], [10.3, 60.1]]]",
    IN_POSITION "This must be a list in brackets, not 10.31." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [\"10.31\", 60.1], [10.31, 60.11], [10.3, 60.1]]]",
    "municipalities.geojson: features[3].geometry.coordinates[0][0][1][0] (0104): This must be a number, not"
    " \"10.31\"." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [10.31, 60.1, null], [10.31, 60.11], [10.3, 60.1]]]",
    "municipalities.geojson: features[3].geometry.coordinates[0][0][1][2] (0104): This must be a number, not null." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [262000, 6653000], [10.31, 60.11], [10.3, 60.1]]]",
    IN_POSITION "The coordinates must be longitude and latitude in degrees (WGS84), not 262000 and 6653000." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [180.5, 60.1], [10.31, 60.11], [10.3, 60.1]]]",
    IN_POSITION "The coordinates must be longitude and latitude in degrees (WGS84), not 180.5 and 60.1." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [10.31, -85.5], [10.31, 60.11], [10.3, 60.1]]]",
    IN_POSITION "The latitude must be from −85 to 85 degrees, not -85.5." },
  { MUNICIPALITIES, ISLAND, "[[[10.3, 60.1], [10.31, 1e308], [10.31, 60.11], [10.3, 60.1]]]",
    IN_POSITION "The coordinates must be longitude and latitude in degrees (WGS84), not 10.31 and 1e+308." },
  { MUNICIPALITIES, HOLE, "[10.16, 60.14], [10.16, 900]",
    "municipalities.geojson: features[3].geometry.coordinates[1][1][2] (0104): The coordinates must be longitude and"
    " latitude in degrees (WGS84), not 10.16 and 900." },
};

static const Case backdrop_cases[] = {
  { BACKDROP, "{ \"type\": \"Feature\", \"properties\": { \"kind\": \"lake\" },", "{ \"type\": \"Feature\",",
    "backdrop.geojson: features[0].properties: This is missing." },
  { BACKDROP, "{ \"kind\": \"lake\" }", "null",
    "backdrop.geojson: features[0].properties: This must be an object in braces, not null." },
  { BACKDROP, "{ \"kind\": \"lake\" }", "{}", "backdrop.geojson: features[0].properties.kind: This is missing." },
  { BACKDROP, "\"lake\"", "\"glacier\"",
    "backdrop.geojson: features[0].properties.kind: This must be one of: country, county, town, river, lake, name; not"
    " \"glacier\"." },
  { BACKDROP, "\"MultiLineString\"", "\"Polygon\"",
    "backdrop.geojson: features[1].geometry.type: This must be one of: LineString, MultiLineString; not \"Polygon\"." },
  { BACKDROP, "[[10.05, 60.0], [10.05, 60.2]]", "[[10.05, 60.0]]",
    "backdrop.geojson: features[1].geometry.coordinates[0]: A line must have at least two positions; this one has 1." },
  { BACKDROP, "[[10.05, 60.0], [10.05, 60.2]]", "[[10.05, 60.0], [10.05, 60.0]]",
    "backdrop.geojson: features[1].geometry.coordinates[0]: The line has no length." },
  { BACKDROP, "\"name\": \"Vestfylket\"", "\"name\": 5",
    "backdrop.geojson: features[3].properties.name: This must be a text in quotes, or an object with texts in nb,"
    " nn and"
    " en, not 5." },
  { BACKDROP, "\"name\": \"Småfjorden\", ", "", "backdrop.geojson: features[6].properties.name: This is missing." },
  { BACKDROP, "\"fjord\"", "\"sea\"",
    "backdrop.geojson: features[6].properties.class: This must be one of: country, county, city, town, lake, fjord; not"
    " \"sea\"." },
  { BACKDROP, "\"rank\": 1", "\"rank\": 6",
    "backdrop.geojson: features[6].properties.rank: This must be a whole number from 1 to 5, not 6." },
  { BACKDROP, "\"Point\", \"coordinates\": [10.25, 60.05]", "\"MultiPoint\", \"coordinates\": [[10.25, 60.05]]",
    "backdrop.geojson: features[6].geometry.type: This must be \"Point\", not \"MultiPoint\"." },
  { BACKDROP, "[10.25, 60.05]", "[10.25, 160.05]",
    "backdrop.geojson: features[6].geometry.coordinates: The latitude must be from −85 to 85 degrees, not 160.05." },
};

static void
test_whole (void)
{
  small_dataset_assert_cases (whole_cases, G_N_ELEMENTS (whole_cases));
}

static void
test_partnership (void)
{
  small_dataset_assert_cases (partnership_cases, G_N_ELEMENTS (partnership_cases));
}

static void
test_networks (void)
{
  small_dataset_assert_cases (network_cases, G_N_ELEMENTS (network_cases));
}

static void
test_partners (void)
{
  small_dataset_assert_cases (partner_cases, G_N_ELEMENTS (partner_cases));
}

static void
test_municipalities (void)
{
  small_dataset_assert_cases (municipality_cases, G_N_ELEMENTS (municipality_cases));
}

static void
test_sources (void)
{
  small_dataset_assert_cases (source_cases, G_N_ELEMENTS (source_cases));
}

static void
test_collection (void)
{
  small_dataset_assert_cases (collection_cases, G_N_ELEMENTS (collection_cases));
}

static void
test_geometry (void)
{
  small_dataset_assert_cases (geometry_cases, G_N_ELEMENTS (geometry_cases));
}

static void
test_backdrop (void)
{
  small_dataset_assert_cases (backdrop_cases, G_N_ELEMENTS (backdrop_cases));
}

/* What has no more to it than a root of the wrong kind. */
static void
test_roots (void)
{
  static const struct
  {
    const char *file;
    const char *text;
    const char *problems;
  } table[] = {
    { DATASET, "", "dataset.json: line 1, column 1: The file is empty." },
    { DATASET, "[]", "dataset.json: This must be an object in braces, not […]." },
    { DATASET, "null", "dataset.json: This must be an object in braces, not null." },
    { DATASET, "{}", "dataset.json: format: This is missing." },
    { DATASET, "{ \"format\": 1 }",
      "dataset.json: name: This is missing.\n"
      "dataset.json: date: This is missing.\n"
      "dataset.json: geometry: This is missing.\n"
      "dataset.json: sources: This is missing.\n"
      "dataset.json: municipalities: This is missing.\n"
      "dataset.json: networks: This is missing.\n"
      "dataset.json: partnership: This is missing." },
    { MUNICIPALITIES, "", "municipalities.geojson: line 1, column 1: The file is empty." },
    { BACKDROP, "[", "backdrop.geojson: line 1, column 2: The file ends too early." },
    { BACKDROP, "5", "backdrop.geojson: This must be an object in braces, not 5." },
    { BACKDROP, "{ \"type\": \"FeatureCollection\" }", "backdrop.geojson: features: This is missing." },
    { BACKDROP, "{ \"type\": \"FeatureCollection\", \"features\": {} }",
      "backdrop.geojson: features: This must be a list in brackets, not {…}." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (SmallDataset) small = small_dataset_new ();

      g_test_message ("%s: %s", table[i].file, table[i].text);
      small_dataset_write (small, table[i].file, table[i].text, -1);
      small_dataset_assert_problems (small, table[i].problems);
    }
}

/* Everything at once, from all files, in the order in which they are read. */
static void
test_all_problems (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();

  small_dataset_replace (small, DATASET, "\"Småland\"", "5");
  small_dataset_replace (small, DATASET, "\"badge\": 2", "\"badge\": 0");
  small_dataset_replace (small, DATASET, "\"dots\"", "\"stripes\"");
  small_dataset_replace (small, MUNICIPALITIES, "\"id\": \"0101\"", "\"id\": \"9999\"");
  small_dataset_replace (small, MUNICIPALITIES, ISLAND, "[[[0, 0]], [[0, 100], [0, 0]]]");
  small_dataset_replace (small, BACKDROP, "\"rank\": 1", "\"rank\": 0");
  small_dataset_assert_problems (small,
    "dataset.json: name: This must be a text in quotes, not 5.\n"
    "dataset.json: networks[0].badge: This must be a whole number from 1 to 99, not 0.\n"
    "dataset.json: networks[0].pattern: This must be one of: none, dots, horizontal, vertical, crosses, hatch; not"
    " \"stripes\".\n"
    "municipalities.geojson: features[0].id (9999): There is no municipality with the number 9999.\n"
    IN_RING "A ring must have at least four positions; this one has 1.\n"
    "municipalities.geojson: features[3].geometry.coordinates[0][1][0] (0104): The latitude must be from −85 to 85"
    " degrees, not 100.\n"
    "municipalities.geojson: There is no feature for the municipality 0101.\n"
    "backdrop.geojson: features[6].properties.rank: This must be a whole number from 1 to 5, not 0.");
}

static void
test_many_problems (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (GString) features = g_string_new ("\"features\": [ 0");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  for (int i = 1; i < 1000; i++)
    g_string_append (features, ", 0");
  g_string_append_c (features, ',');
  small_dataset_replace (small, BACKDROP, "\"features\": [", features->str);

  g_assert_null (small_dataset_load (small, &error));
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 201);
  g_assert_cmpstr (lines[199], ==, "backdrop.geojson: features[199]: This must be an object in braces, not 0.");
  g_assert_cmpstr (lines[200], ==, "… and 800 more");
}

static char *
repeat (const char *text,
        guint       n_times)
{
  g_autoptr (GString) repeated = g_string_new (NULL);

  for (guint i = 0; i < n_times; i++)
    g_string_append (repeated, text);

  return g_string_free (g_steal_pointer (&repeated), FALSE);
}

/* Characters count, not bytes. */
static void
test_lengths (void)
{
  static const struct
  {
    const char *old;
    const char *before;
    guint n_allowed;
    const char *after;
    const char *problems;
  } table[] = {
    { "\"Småland\"", "\"", 200, "\"", "dataset.json: name: This is too long: 201 characters, and at most 200 are"
    " allowed." },
    { "\"Nordnettverket\"", "{ \"nn\": \"", 200, "\" }",
      "dataset.json: networks[0].name.nn: This is too long: 201 characters, and at most 200 are allowed." },
    { "\"Formål\"", "\"", 4000, "\"",
      "dataset.json: networks[0].purpose.nb: This is too long: 4001 characters, and at most 4000 are allowed." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (SmallDataset) good = small_dataset_new ();
      g_autoptr (SmallDataset) bad = small_dataset_new ();
      g_autofree char *words = repeat ("å", table[i].n_allowed);
      g_autofree char *allowed = g_strconcat (table[i].before, words, table[i].after, NULL);
      g_autofree char *too_long = g_strconcat (table[i].before, words, "å", table[i].after, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (KlimaDataset) dataset = NULL;

      small_dataset_replace (good, DATASET, table[i].old, allowed);
      dataset = small_dataset_load (good, &error);
      g_assert_no_error (error);

      small_dataset_replace (bad, DATASET, table[i].old, too_long);
      small_dataset_assert_problems (bad, table[i].problems);
    }
}

/* As many networks as there are bits, with the group in dialogue, and one more. */
static void
test_many_networks (void)
{
  for (guint n_more = 29; n_more <= 30; n_more++)
    {
      g_autoptr (SmallDataset) small = small_dataset_new ();
      g_autoptr (GString) networks = g_string_new ("\"networks\": [");

      for (guint i = 0; i < n_more; i++)
        g_string_append_printf (networks, "{ \"id\": \"n%u\", \"name\": \"N\", \"badge\": %u, \"color\": \"#000000\","
                                          " \"pattern\": \"none\", \"members\": [\"0101\"] },", i, 10 + i);
      small_dataset_replace (small, DATASET, "\"networks\": [\n", networks->str);

      if (n_more == 29)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (KlimaDataset) dataset = small_dataset_load (small, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (klima_dataset_get_networks (dataset)->len, ==, KLIMA_MAX_NETWORKS);
          g_assert_cmphex (klima_municipality_get_networks (klima_dataset_get_municipality (dataset, "0101")), ==,
                           0xfffffffb);
        }
      else
        {
          small_dataset_assert_problems (small,
                                         "dataset.json: networks: There are 33 networks, and at most 32 are allowed.");
        }
    }
}

static void
test_no_folder (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autofree char *path = small_dataset_dup_path (small, "none");
  g_autofree char *file_path = small_dataset_dup_path (small, DATASET);
  g_autoptr (GFile) missing = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_new_for_path (file_path);
  g_autoptr (GFile) resource = g_file_new_for_uri ("resource:///no/such");
  g_autofree char *expected_missing = g_strdup_printf ("%s: This does not exist.", path);
  g_autofree char *expected_file = g_strdup_printf ("%s: This is not a folder.", file_path);
  const struct
  {
    GFile *folder;
    const char *problems;
  } table[] = {
    { missing, expected_missing },
    { file, expected_file },
    { resource, "resource:///no/such: This does not exist." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (klima_dataset_load (table[i].folder, NULL, &error));
      g_assert_error (error, KLIMA_DATASET_ERROR, KLIMA_DATASET_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, table[i].problems);
    }
}

static void
test_no_file (void)
{
  for (int i = 0; i < SMALL_DATASET_N_FILES; i++)
    {
      g_autoptr (SmallDataset) small = small_dataset_new ();
      g_autofree char *path = small_dataset_dup_path (small, small_dataset_files[i]);
      g_autofree char *expected = g_strdup_printf ("%s: This does not exist.", small_dataset_files[i]);

      g_assert_cmpint (g_remove (path), ==, 0);
      small_dataset_assert_problems (small, expected);
    }
}

/* A folder, and a pipe that nobody writes to. */
static void
test_no_regular_file (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autofree char *folder = small_dataset_dup_path (small, BACKDROP);
  g_autofree char *pipe = small_dataset_dup_path (small, MUNICIPALITIES);

  g_assert_cmpint (g_remove (folder), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (g_remove (pipe), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  small_dataset_assert_problems (small, "municipalities.geojson: This is not a file.\n"
                                        "backdrop.geojson: This is not a file.");
}

static void
test_large_file (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  gsize length = 8 * 1024 * 1024;
  g_autofree char *text = g_malloc (length + 1);
  g_autofree char *good = small_dataset_read (BACKDROP);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlimaDataset) dataset = NULL;

  memset (text, ' ', length + 1);
  memcpy (text, good, strlen (good));
  small_dataset_write (small, BACKDROP, text, length);
  dataset = small_dataset_load (small, &error);
  g_assert_no_error (error);

  small_dataset_write (small, BACKDROP, text, length + 1);
  small_dataset_assert_problems (small, "backdrop.geojson: The file is larger than 8 megabytes.");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bad-datasets/whole", test_whole);
  g_test_add_func ("/bad-datasets/partnership", test_partnership);
  g_test_add_func ("/bad-datasets/networks", test_networks);
  g_test_add_func ("/bad-datasets/partners", test_partners);
  g_test_add_func ("/bad-datasets/municipalities", test_municipalities);
  g_test_add_func ("/bad-datasets/sources", test_sources);
  g_test_add_func ("/bad-datasets/collection", test_collection);
  g_test_add_func ("/bad-datasets/geometry", test_geometry);
  g_test_add_func ("/bad-datasets/backdrop", test_backdrop);
  g_test_add_func ("/bad-datasets/roots", test_roots);
  g_test_add_func ("/bad-datasets/all-problems", test_all_problems);
  g_test_add_func ("/bad-datasets/many-problems", test_many_problems);
  g_test_add_func ("/bad-datasets/lengths", test_lengths);
  g_test_add_func ("/bad-datasets/many-networks", test_many_networks);
  g_test_add_func ("/bad-datasets/no-folder", test_no_folder);
  g_test_add_func ("/bad-datasets/no-file", test_no_file);
  g_test_add_func ("/bad-datasets/no-regular-file", test_no_regular_file);
  g_test_add_func ("/bad-datasets/large-file", test_large_file);

  return g_test_run ();
}
