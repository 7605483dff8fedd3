// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas.h"
#include "core/atlas/drawing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

QByteArray drawing(const QByteArray &content)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
           " xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\">"
        + content + "</svg>";
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/** The program's own files, copied so that one of them can be spoilt. */
void copyAtlas(const QString &folder)
{
    const QDir source(u":/knotebook/atlas"_s);
    for (const QString &name : source.entryList()) {
        QVERIFY(QFile::copy(source.filePath(name), folder + u'/' + name));
        QFile::setPermissions(folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner);
    }
}

} // namespace

class DrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesKeepTheOrderOfTheDocument();
    void aUseIsTheMirrorImageOfThePathBeforeIt();
    void whatDrawingProgramsAddIsSkipped();
    void wrongDrawingsAreRefusedWithLineAndId_data();
    void wrongDrawingsAreRefusedWithLineAndId();
    void aMissingFileIsNamed();
    void aSpoiltAtlasNamesFileAndId_data();
    void aSpoiltAtlasNamesFileAndId();
};

void DrawingTest::shapesKeepTheOrderOfTheDocument()
{
    const auto shapes = parseDrawing(drawing("<path id=\"b\" d=\"M0,0 1,1 1,0z\"/>"
                                             "<g id=\"lines\"><path id=\"a\" d=\"M0,0 1,1\"/></g>"
                                             "<path id=\"c\" d=\"M0,0 1,1\"/>"),
                                     u"test"_s);
    QVERIFY(shapes);
    QCOMPARE(shapes->size(), 3);
    QCOMPARE(shapes->at(0).id, u"b"_s);
    QCOMPARE(shapes->at(0).group, QString());
    QCOMPARE(shapes->at(1).group, u"lines"_s);
    QCOMPARE(shapes->at(2).group, QString());
}

void DrawingTest::aUseIsTheMirrorImageOfThePathBeforeIt()
{
    for (const QByteArray link : {"href", "xlink:href"}) {
        const auto shapes =
            parseDrawing(drawing("<path id=\"a.left\" d=\"M1,0 2,1 3,0z\"/><use id=\"a.right\" "
                                 + link + "=\"#a.left\" transform=\"scale(-1, 1)\"/>"),
                         u"test"_s);
        QVERIFY(shapes);
        QCOMPARE(shapes->at(1).id, u"a.right"_s);
        QCOMPARE(shapes->at(1).path.toString(), u"M-1,0 L-2,1 L-3,0 Z"_s);
    }
}

void DrawingTest::whatDrawingProgramsAddIsSkipped()
{
    const auto shapes = parseDrawing(
        drawing("<title>x</title><desc>y</desc><metadata><a xmlns=\"b\"/></metadata><defs>"
                "<path id=\"hidden\" d=\"M0,0 1,1\"/></defs><style>path{}</style>"
                "<inkscape:grid id=\"g\"/><path id=\"a\" d=\"M0,0 1,1\"><title>t</title></path>"),
        u"test"_s);
    QVERIFY2(shapes, shapes ? "" : qPrintable(shapes.error().detail));
    QCOMPARE(shapes->size(), 1);
}

void DrawingTest::wrongDrawingsAreRefusedWithLineAndId_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const char *content, const QString &part) {
        QTest::newRow(name) << QByteArray(content) << part;
    };
    row("bad path", "\n<path id=\"soleus.left\" d=\"M0,0 L1\"/>", u"line 2, id \"soleus.left\""_s);
    row("no data", "<path id=\"a\"/>", u"id \"a\""_s);
    row("no id", "<path d=\"M0,0 1,1\"/>", u"without id"_s);
    row("twice", "<path id=\"a\" d=\"M0,0 1,1\"/><path id=\"a\" d=\"M0,0 1,1\"/>", u"twice"_s);
    row("moved path", "<path id=\"a\" d=\"M0,0 1,1\" transform=\"translate(1,1)\"/>",
        u"apply the transform"_s);
    row("moved group", "<g id=\"g\" transform=\"translate(1,1)\"/>", u"apply the transform"_s);
    row("a rectangle", "<rect id=\"r\" width=\"1\"/>", u"<rect>"_s);
    row("a clone that is no mirror image",
        "<path id=\"a\" d=\"M0,0 1,1\"/><use id=\"b\" href=\"#a\"/>", u"scale(-1,1)"_s);
    row("a clone of nothing", "<use id=\"b\" href=\"#a\" transform=\"scale(-1,1)\"/>", u"#a"_s);
    row("not closed", "<path id=\"a\" d=\"M0,0 1,1\">", u"line 1"_s);
}

void DrawingTest::wrongDrawingsAreRefusedWithLineAndId()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    const auto shapes = parseDrawing(drawing(content), u"front-deep.svg"_s);
    QVERIFY(!shapes);
    QCOMPARE(shapes.error().code, ErrorCode::Malformed);
    QVERIFY2(shapes.error().detail.contains(part), qPrintable(shapes.error().detail));
    QVERIFY(shapes.error().detail.startsWith(u"front-deep.svg"_s));
}

void DrawingTest::aMissingFileIsNamed()
{
    const auto shapes = readDrawing(u":/nowhere.svg"_s);
    QVERIFY(!shapes);
    QCOMPARE(shapes.error(), (Error {ErrorCode::NotFound, u":/nowhere.svg"_s}));
}

void DrawingTest::aSpoiltAtlasNamesFileAndId_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QString &file, const QByteArray &content,
                        ErrorCode code, const QString &part) {
        QTest::newRow(name) << file << content << static_cast<int>(code) << part;
    };
    row("unknown muscle", u"back-deep.svg"_s,
        drawing("<path id=\"musculus-fictus.left\" d=\"M0,0 9,0 9,9z\"/>"), ErrorCode::Unknown,
        u"back-deep.svg, id \"musculus-fictus.left\""_s);
    row("no side", u"front-deep.svg"_s, drawing("<path id=\"soleus\" d=\"M0,0 9,0 9,9z\"/>"),
        ErrorCode::Conflict, u"front-deep.svg, id \"soleus\""_s);
    row("a pair in the midline", u"front-deep.svg"_s,
        drawing("<path id=\"soleus.midline\" d=\"M0,0 9,0 9,9z\"/>"), ErrorCode::Conflict,
        u"wrong side"_s);
    row("a left muscle on the right", u"right-deep.svg"_s,
        drawing("<path id=\"soleus.left\" d=\"M0,0 9,0 9,9z\"/>"), ErrorCode::Conflict,
        u"right-deep.svg"_s);
    row("one muscle on two sides", u"front-deep.svg"_s,
        drawing("<path id=\"diaphragma.left\" d=\"M0,0 9,0 9,9z\"/>"), ErrorCode::Conflict,
        u"diaphragma.left"_s);
    row("no skin", u"soles-body.svg"_s, drawing(""), ErrorCode::Missing, u"contour"_s);
    row("unknown group", u"soles-body.svg"_s,
        drawing("<g id=\"organs\"><path id=\"heel.left\" d=\"M0,0 9,0 9,9z\"/></g>"),
        ErrorCode::Unknown, u"organs"_s);
    row("a region in the wrong group", u"soles-body.svg"_s,
        drawing("<g id=\"no-press\"><path id=\"heel.left\" d=\"M0,0 9,0 9,9z\"/></g>"),
        ErrorCode::Unknown, u"heel.left"_s);
    row("a bad path", u"left-deep.svg"_s, {}, ErrorCode::Malformed, {});
    row("a table that is no table", u"regions.json"_s, "{}", ErrorCode::Malformed, u"regions"_s);
    row("a region without part", u"regions.json"_s, "[{\"id\":\"heel\",\"kind\":\"pain\"}]",
        ErrorCode::Malformed, u"heel"_s);
    row("no regions to refer to", u"regions.json"_s, "[]", ErrorCode::Unknown, u"refers"_s);
    row("a muscle without press", u"muscles.json"_s,
        "[{\"id\":\"soleus\",\"latin\":\"x\",\"group\":\"x\",\"views\":[\"back\"]}]",
        ErrorCode::Malformed, u"soleus"_s);
    row("an unknown view", u"muscles.json"_s, "[{\"id\":\"soleus\",\"views\":[\"top\"]}]",
        ErrorCode::Unknown, u"top"_s);
}

void DrawingTest::aSpoiltAtlasNamesFileAndId()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFETCH(QString, part);
    const QTemporaryDir folder;
    copyAtlas(folder.path());
    if (part.isEmpty()) {
        // The left view has no file of its own: one that is there is not read.
        write(folder.filePath(file), "not XML");
        QVERIFY(Atlas::load(folder.path()));
        return;
    }
    write(folder.filePath(file), content);
    const auto atlas = Atlas::load(folder.path());
    QVERIFY(!atlas);
    QVERIFY2(atlas.error().detail.contains(part), qPrintable(atlas.error().detail));
    QCOMPARE(static_cast<int>(atlas.error().code), code);
}

QTEST_APPLESS_MAIN(DrawingTest)
#include "tst_drawing.moc"
