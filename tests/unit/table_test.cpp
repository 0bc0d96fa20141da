// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/export.h"
#include "core/sections/table/fold.h"
#include "core/sections/table/query.h"
#include "core/sections/table/row_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <thread>

using namespace success;

namespace {

struct Animal
{
    QString name;
    std::optional<qint64> legs;
    std::optional<qint64> price; // minor units of USD
    QDate born;
    bool wild = false;
    bool routed = false;
    QString size; // small, large
    std::vector<FactorMark> marks;
};

template<typename Read>
Column<Animal> column(const char *id, ColumnKind kind, Read read)
{
    Column<Animal> result;
    result.info.id = QString::fromLatin1(id);
    result.info.kind = kind;
    result.value = read;
    return result;
}

Value number(const std::optional<qint64> &value)
{
    return value ? Value(*value) : Value();
}

std::shared_ptr<RowTable<Animal>> table(std::vector<Animal> animals)
{
    std::vector<Column<Animal>> columns{
        column("name", ColumnKind::Text, [](const Animal &a) { return Value(a.name); }),
        column("legs", ColumnKind::Integer, [](const Animal &a) { return number(a.legs); }),
        column("price", ColumnKind::Money,
               [](const Animal &a) {
                   return a.price ? Value(Money{*a.price, *Currency::fromCode(u"USD")}) : Value();
               }),
        column("born", ColumnKind::Date, [](const Animal &a) { return a.born.isValid() ? Value(a.born) : Value(); }),
        column("wild", ColumnKind::Boolean, [](const Animal &a) { return Value(a.wild); }),
        column("size", ColumnKind::Level, [](const Animal &a) { return Value(a.size); }),
        column("marks", ColumnKind::Factors, [](const Animal &a) { return Value(a.marks); }),
    };
    columns[2].info.decimals = 2;
    columns[5].info.choices = {QStringLiteral("small"), QStringLiteral("large")};
    columns[5].sortKey = [](const Animal &a) {
        return std::optional<qint64>(a.size == u"small" ? 0 : 1);
    };
    RowTraits<Animal> traits;
    traits.accountKey = [](const Animal &a) {
        return a.name;
    };
    traits.searchText = [](const Animal &a) {
        return a.name;
    };
    traits.isRouted = [](const Animal &a) {
        return a.routed;
    };
    return std::make_shared<RowTable<Animal>>(std::move(animals), std::move(columns), std::move(traits));
}

std::vector<Animal> zoo()
{
    return {{QStringLiteral("Élan"), 4, 150000, QDate(2020, 1, 1), true, false, QStringLiteral("large"), {}},
            {QStringLiteral("bee"), 6, 5, QDate(2026, 5, 1), true, false, QStringLiteral("small"), {}},
            {QStringLiteral("Snake"), 0, {}, {}, true, false, QStringLiteral("large"), {}},
            {QStringLiteral("Fish"),
             {},
             1050,
             QDate(2026, 4, 30),
             false,
             false,
             QStringLiteral("small"),
             {{QStringLiteral("wet"), QStringLiteral("It is wet"), -8}}},
            {QStringLiteral("BEE"), 6, 5, {}, false, false, QStringLiteral("small"), {}}};
}

std::string names(const Table &animals, const TableQuery &query)
{
    const auto rows = runQuery(animals, query);
    if (!rows)
        return rows.error().sentence.toStdString();
    QStringList found;
    for (const quint32 row : *rows)
        found << std::get<QString>(animals.value(int(row), 0));
    return found.join(u' ').toStdString();
}

std::string filtered(const char *expression)
{
    const auto animals = table(zoo());
    const auto filter = parseFilter(QString::fromUtf8(expression));
    return filter ? names(*animals, {{}, {*filter}, {}, -1}) : filter.error().sentence.toStdString();
}

std::string sorted(const char *order)
{
    return names(*table(zoo()), {{}, {}, *parseSortOrder(QString::fromLatin1(order)), -1});
}

TEST(Table, SortsWithMissingValuesLastAndTiesInTheSectionsOrder)
{
    EXPECT_EQ(names(*table(zoo()), {}), "Élan bee Snake Fish BEE");
    EXPECT_EQ(sorted("name"), "bee BEE Élan Fish Snake");
    EXPECT_EQ(sorted("name:desc"), "Snake Fish Élan bee BEE");
    EXPECT_EQ(sorted("legs"), "Snake Élan bee BEE Fish");
    EXPECT_EQ(sorted("legs:desc"), "bee BEE Élan Snake Fish");
    EXPECT_EQ(sorted("price"), "bee BEE Fish Élan Snake");
    EXPECT_EQ(sorted("born:desc"), "bee Fish Élan Snake BEE");
    EXPECT_EQ(sorted("size:desc"), "Élan Snake bee Fish BEE");
    EXPECT_EQ(sorted("wild"), "Fish BEE Élan bee Snake");
}

TEST(Table, RoutedRowsComeFirstWhateverTheOrder)
{
    auto animals = zoo();
    animals[3].routed = true;
    EXPECT_EQ(names(*table(animals), {}), "Fish Élan bee Snake BEE");
    EXPECT_EQ(names(*table(animals), {{}, {}, SortOrder{QStringLiteral("legs"), true}, 2}), "Fish bee");
}

TEST(Table, FiltersAsWritten)
{
    EXPECT_EQ(filtered("legs=4"), "Élan");
    EXPECT_EQ(filtered("legs=0..4"), "Élan Snake");
    EXPECT_EQ(filtered("legs=5.."), "bee BEE");
    EXPECT_EQ(filtered("legs=..0"), "Snake");
    EXPECT_EQ(filtered("legs=0|6"), "bee Snake BEE");
    EXPECT_EQ(filtered("legs>4"), "bee BEE");
    EXPECT_EQ(filtered("legs<=4"), "Élan Snake");
    EXPECT_EQ(filtered("legs="), "Fish");
    EXPECT_EQ(filtered("price>=10.5"), "Élan Fish");
    EXPECT_EQ(filtered("price>10.50"), "Élan");
    EXPECT_EQ(filtered("price<10.504"), "bee Fish BEE");
    EXPECT_EQ(filtered("price=10.504"), "");
    EXPECT_EQ(filtered("born>=2026-05-01"), "bee");
    EXPECT_EQ(filtered("born=2026-04-01..2026-04-30"), "Fish");
    EXPECT_EQ(filtered("wild=false"), "Fish BEE");
    EXPECT_EQ(filtered("size=large"), "Élan Snake");
    EXPECT_EQ(filtered("size=large|small"), "Élan bee Snake Fish BEE");
    EXPECT_EQ(filtered("name=elan"), "Élan");
    EXPECT_EQ(filtered("name=bee"), "bee BEE");
    EXPECT_EQ(filtered("marks=wet"), "Fish");
    EXPECT_EQ(filtered("marks="), "Élan bee Snake BEE");
}

TEST(Table, RefusesWhatItCannotReadWithASentence)
{
    EXPECT_NE(filtered("wings=2").find("the columns are name, legs"), std::string::npos);
    EXPECT_NE(filtered("legs=many").find("a number"), std::string::npos);
    EXPECT_NE(filtered("legs=..").find("a number"), std::string::npos);
    EXPECT_NE(filtered("legs=>x").find("a number"), std::string::npos);
    EXPECT_NE(filtered("size=huge").find("small, large"), std::string::npos);
    EXPECT_NE(filtered("born=2026-02-30").find("a date"), std::string::npos);
    EXPECT_NE(filtered("legs").find("cannot be read"), std::string::npos);
    EXPECT_NE(filtered("=4").find("cannot be read"), std::string::npos);
    EXPECT_FALSE(parseSortOrder(QStringLiteral("legs:up")));
    EXPECT_NE(names(*table(zoo()), {{}, {}, SortOrder{QStringLiteral("wings")}, -1}).find("the columns are"),
              std::string::npos);
}

TEST(Table, SearchFindsWhateverCaseAndAccents)
{
    const auto search = [](const char *text) {
        return names(*table(zoo()), {QString::fromUtf8(text), {}, {}, -1});
    };
    EXPECT_EQ(search(""), "Élan bee Snake Fish BEE");
    EXPECT_EQ(search("  "), "Élan bee Snake Fish BEE");
    EXPECT_EQ(search("E"), "Élan bee Snake BEE");
    EXPECT_EQ(search("élan"), "Élan");
    EXPECT_EQ(search("ELAN"), "Élan");
    EXPECT_EQ(search("nb"), ""); // never across rows
    EXPECT_EQ(folded(u"Straße Łódź ÅNGSTRÖM"), "strasse lodz angstrom");
}

/// Letters, accents, blanks and an emoji, so that needles hit and miss.
QString randomText(std::mt19937 &random)
{
    static const QString letters = QStringLiteral("abAB éÖ🎉łx");
    QString text;
    for (size_t i = random() % 12; i > 0; --i)
        text += letters[qsizetype(random() % size_t(letters.size()))];
    return QString::fromUtf8(text.toUtf8()); // unpaired surrogates become replacement characters
}

TEST(Table, SearchIsTheSameAsLookingAtEachRow)
{
    std::mt19937 random(3);
    for (int run = 0; run < 50; ++run) {
        std::vector<Animal> animals(100);
        for (Animal &animal : animals)
            animal.name = randomText(random);
        const auto all = table(animals);
        for (int i = 0; i < 20; ++i) {
            const QString needle = randomText(random).left(3);
            const auto found = all->searchMatches(needle);
            for (size_t row = 0; row < animals.size(); ++row)
                EXPECT_EQ(found[row], folded(animals[row].name).contains(folded(QStringView(needle).trimmed())));
        }
    }
}

TEST(Table, EverySortIsAStrictOrderOfTheSameRows)
{
    std::mt19937 random(4);
    std::vector<Animal> animals(2000);
    for (Animal &animal : animals) {
        animal.name = randomText(random);
        animal.legs = random() % 3 ? std::optional<qint64>(qint64(random() % 9) - 4) : std::nullopt;
        animal.routed = random() % 50 == 0;
        animal.size = random() % 2 ? QStringLiteral("small") : QStringLiteral("large");
    }
    const auto all = table(animals);
    for (int c = 0; c < int(all->columns().size()); ++c) {
        for (const bool descending : {false, true}) {
            const auto rows = runQuery(*all, {{}, {}, SortOrder{all->columns()[size_t(c)].id, descending}, -1});
            ASSERT_EQ(rows->size(), animals.size());
            EXPECT_EQ(std::set<quint32>(rows->begin(), rows->end()).size(), animals.size());
            const auto ranks = all->ranks(c);
            const auto place = [&](quint32 row) {
                const bool missing = ranks[row] == Table::missingRank;
                const qint64 rank = missing ? 0 : descending ? -qint64(ranks[row]) : qint64(ranks[row]);
                return std::tuple(!animals[row].routed, missing, rank, row);
            };
            EXPECT_TRUE(
                std::is_sorted(rows->begin(), rows->end(), [&](quint32 a, quint32 b) { return place(a) < place(b); }));
        }
    }
    for (size_t a = 0; a + 1 < animals.size(); ++a) {
        const auto ranks = all->ranks(1);
        if (animals[a].legs && animals[a + 1].legs) {
            EXPECT_EQ(*animals[a].legs < *animals[a + 1].legs, ranks[a] < ranks[a + 1]);
            EXPECT_EQ(*animals[a].legs == *animals[a + 1].legs, ranks[a] == ranks[a + 1]);
        }
    }
}

TEST(Table, ThreadsShareWhatIsMadeOnFirstUse)
{
    std::vector<Animal> animals(5000);
    for (size_t i = 0; i < animals.size(); ++i)
        animals[i].name = QString::number(i * 7919 % 5000);
    const auto all = table(animals);
    std::vector<std::thread> threads;
    std::array<size_t, 4> counts{};
    for (size_t t = 0; t < counts.size(); ++t) {
        threads.emplace_back([&, t] {
            counts[t] = runQuery(*all, {QStringLiteral("7"), {}, SortOrder{QStringLiteral("name")}, -1})->size();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(std::set<size_t>(counts.begin(), counts.end()).size(), 1u);
}

TEST(Export, JsonKeepsColumnOrderAndNulls)
{
    const auto animals = table(zoo());
    const auto json = tableJson(*animals, std::vector<quint32>{3});
    EXPECT_EQ(json.dump(),
              R"([{"name":"Fish","legs":null,"price":{"minor":1050,"currency":"USD"},"born":"2026-04-30","wild":false,)"
              R"("size":"small","marks":[{"kind":"wet","title":"It is wet","points":-8}]}])");
}

TEST(Export, CsvQuotesAndNeutralises)
{
    std::vector<Animal> animals(1);
    const auto cell = [&](const QString &text) {
        animals.front().name = text;
        const QByteArray csv = tableCsv(*table(animals), std::vector<quint32>{0}, {QStringLiteral("name")});
        EXPECT_TRUE(csv.startsWith("name\r\n") && csv.endsWith("\r\n"));
        return csv.mid(6, csv.size() - 8).toStdString();
    };
    EXPECT_EQ(cell(QStringLiteral("plain")), "plain");
    EXPECT_EQ(cell(QStringLiteral("a,b")), "\"a,b\"");
    EXPECT_EQ(cell(QStringLiteral("say \"hi\"")), "\"say \"\"hi\"\"\"");
    EXPECT_EQ(cell(QStringLiteral("two\nlines")), "\"two\nlines\"");
    for (const char *formula : {"=1+1", "+1", "-1", "@x", " =1", "＝1"})
        EXPECT_EQ(cell(QString::fromUtf8(formula)), "'" + std::string(formula));
    EXPECT_EQ(cell(QStringLiteral("\t=1")), "'\t=1");
    animals.front().legs = -4;
    animals.front().price = -5;
    const QByteArray numbers =
        tableCsv(*table(animals), std::vector<quint32>{0}, {QStringLiteral("price"), QStringLiteral("legs")});
    EXPECT_EQ(numbers, "price,legs\r\n-0.05,-4\r\n");
}

TEST(Export, TextIsAligned)
{
    const QString text = tableText(*table(zoo()), std::vector<quint32>{0, 1});
    const QStringList lines = text.split(u'\n');
    EXPECT_EQ(lines.size(), 4);
    EXPECT_EQ(lines[0].indexOf(u"size"), lines[1].indexOf(u"large"));
    EXPECT_EQ(lines[1].indexOf(u"large"), lines[2].indexOf(u"small"));
}

} // namespace
