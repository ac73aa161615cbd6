// The catalogues: complete, loadable, with plurals; and numbers in files stay in the C locale whatever the language.
#include "app/desk/language.h"
#include "app/presentation/workflow.h"
#include "planning/plan.h"

#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QTest>
#include <QXmlStreamReader>

#include <clocale>
#include <cstdlib>

using namespace tavr;

namespace {

Workflow withLandmarks(int toReview) {
    CaseData data;
    for (int i = 0; i < toReview; ++i) data.plan.landmarks[LandmarkId(i)] = {};
    return workflowOf(&data, {});
}

}  // namespace

class TestDeskLanguage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { language_.install(QStringLiteral("en")); }

    void cataloguesAreComplete_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("de") << QStringLiteral("de");
    }
    void cataloguesAreComplete() {
        QFETCH(QString, language);
        QFile file(QStringLiteral(TAVR_SOURCE_DIR "/translations/opentavr_%1.ts").arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        int translations = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("translation"))
                continue;
            ++translations;
            QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")),
                     qPrintable(QStringLiteral("unfinished or obsolete in line %1").arg(xml.lineNumber())));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(translations > 200);
    }

    void germanLoads() {
        language_.install(QStringLiteral("de"));
        QCOMPARE(stepName(Step::Segment), QStringLiteral("Segmentierung"));
        QCOMPARE(withLandmarks(1)[std::size_t(Step::Locate)].line, QStringLiteral("1 Landmarke zu prüfen"));
        QCOMPARE(withLandmarks(3)[std::size_t(Step::Locate)].line, QStringLiteral("3 Landmarken zu prüfen"));
        language_.install(QStringLiteral("en"));
        QCOMPARE(stepName(Step::Segment), QStringLiteral("Segmentation"));
        QCOMPARE(withLandmarks(1)[std::size_t(Step::Locate)].line, QStringLiteral("1 landmark to review"));
    }

    void anUnknownLanguageIsEnglish() {
        language_.install(QStringLiteral("xx"));
        QCOMPARE(language_.code(), QStringLiteral("en"));
    }

    void filesKeepThePoint() {
        language_.install(QStringLiteral("de"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        QCOMPARE(std::strtod("1.5", nullptr), 1.5);
        Plan plan;
        plan.landmarks[LandmarkId::HingeNCC].position = {1.25, -2.5, 3.75};
        const std::string text = planJson(plan);
        QVERIFY(text.find("1.25") != std::string::npos);
        const Result<Plan> again = planFromJson(text);
        QVERIFY(again);
        QCOMPARE(again->landmarks.at(LandmarkId::HingeNCC).position.y(), -2.5);
    }

    void theCLibraryKeepsThePointUnderAGermanSystem() {
        if (!std::setlocale(LC_NUMERIC, "de_DE.UTF-8")) QSKIP("no German C locale is installed here");
        QCOMPARE(std::strtod("1.5", nullptr), 1.0);  // what keepCNumbers() is for
        keepCNumbers();
        QCOMPARE(std::strtod("1.5", nullptr), 1.5);
    }

private:
    Language language_;
};

QTEST_MAIN(TestDeskLanguage)
#include "tst_desk_language.moc"
