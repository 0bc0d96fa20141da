// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTextStream>

#include <gtest/gtest.h>

#include <array>

namespace {

/// Ground floor first. A folder may include itself and what stands on a lower floor.
const QHash<QString, int> floors{
    {QStringLiteral("core/model"), 0},
    {QStringLiteral("core/identity"), 1},
    {QStringLiteral("core/scoring"), 1},
    {QStringLiteral("core/net"), 1},
    {QStringLiteral("core/secrets"), 1},
    {QStringLiteral("core/drafts"), 1},
    {QStringLiteral("core/matching"), 1},
    {QStringLiteral("core/store"), 2},
    {QStringLiteral("core/sources"), 2},
    {QStringLiteral("core/releases"), 3},
    {QStringLiteral("core/workspace"), 3},
    {QStringLiteral("core/sync"), 3},
    {QStringLiteral("core/portfolio"), 4},
    {QStringLiteral("core/sections"), 5},
    {QStringLiteral("core/setup"), 5},
    {QStringLiteral("core/session"), 6},
    {QStringLiteral("brief"), 6},
    {QStringLiteral("core/assistant"), 6},
    {QStringLiteral("core/chat"), 7},
    {QStringLiteral("ui"), 8},
    {QStringLiteral("app"), 9},
};

/// The folder of `floors` that holds the path; empty if none does.
QString folderOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    const QString two = parts.mid(0, 2).join(u'/');
    if (floors.contains(two))
        return two;
    return floors.contains(parts.value(0)) ? parts.value(0) : QString();
}

/// What is wrong with one `#include "included"` in `file`; empty if nothing is. Paths are relative to the repository.
QString complaint(const QString &file, const QString &included)
{
    const QString from = folderOf(file);
    const QString to = folderOf(included);
    if (to.isEmpty())
        return QStringLiteral("%1 includes %2, which is in no known folder").arg(file, included);
    if (from != to && floors.value(to) >= floors.value(from))
        return QStringLiteral("%1 climbs: it includes %2").arg(file, included);
    return {};
}

struct Include
{
    QString file;
    QString included;
};

std::vector<Include> includesOfTheProject()
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#include \"([^\"]+)\""));
    const QDir root(QStringLiteral(SUCCESS_SOURCE_DIR));
    std::vector<Include> includes;
    for (const char *top : {"core", "brief", "ui", "app"}) {
        QDirIterator files(root.filePath(QString::fromLatin1(top)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            QTextStream text(&file);
            for (QString line; text.readLineInto(&line);) {
                const auto match = pattern.match(line);
                if (match.hasMatch() && !match.captured(1).endsWith(QStringLiteral(".moc")))
                    includes.push_back({root.relativeFilePath(file.fileName()), match.captured(1)});
            }
        }
    }
    return includes;
}

TEST(Layers, NoIncludeClimbs)
{
    const auto includes = includesOfTheProject();
    ASSERT_GT(includes.size(), 50u);
    for (const Include &include : includes) {
        const QString wrong = complaint(include.file, include.included);
        EXPECT_TRUE(wrong.isEmpty()) << qPrintable(wrong);
    }
}

TEST(Layers, TheCheckItselfSeesAClimb)
{
    EXPECT_FALSE(complaint(QStringLiteral("core/model/a.h"), QStringLiteral("core/store/b.h")).isEmpty());
    EXPECT_FALSE(complaint(QStringLiteral("core/store/a.h"), QStringLiteral("core/sources/b.h")).isEmpty());
    EXPECT_FALSE(complaint(QStringLiteral("core/session/a.h"), QStringLiteral("ui/b.h")).isEmpty());
    EXPECT_FALSE(complaint(QStringLiteral("ui/a.h"), QStringLiteral("b.h")).isEmpty());
    EXPECT_TRUE(complaint(QStringLiteral("ui/shell/a.h"), QStringLiteral("ui/theme/b.h")).isEmpty());
}

TEST(Layers, CoreLinksNoGuiAndNoWidgets)
{
    QFile file(QStringLiteral(SUCCESS_CORE_LINKS));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList links = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_TRUE(links.contains(QStringLiteral("Qt6::Core"))) << "the list is not what this test takes it for";
    for (const char *module : {"Gui", "Widgets", "Charts", "Svg", "OpenGL"})
        EXPECT_FALSE(links.contains(QStringLiteral("Qt6::") + QString::fromLatin1(module))) << module;
}

} // namespace
