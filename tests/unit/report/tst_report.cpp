#include "planning/phases/phases.h"
#include "planning/report/doubts.h"
#include "tests/unit/report/analytic_case.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

using namespace tavr;

namespace {

const CaseData& sample() {
    static const CaseData data = test::analyticCase();
    return data;
}

QByteArray output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) return {};
    return process.readAllStandardOutput();
}

QString textOf(const QString& pdf) {
    return QString::fromUtf8(output("pdftotext", {"-layout", pdf, "-"}));
}

int pagesOf(const QString& pdf) {
    const QString info = QString::fromUtf8(output("pdfinfo", {pdf}));
    const auto match = QRegularExpression("Pages:\\s+(\\d+)").match(info);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

/// The words' boxes of every page, in points.
QList<QList<QPair<QString, QRectF>>> wordsOf(const QString& pdf) {
    QList<QList<QPair<QString, QRectF>>> pages;
    QXmlStreamReader xml(output("pdftotext", {"-bbox", pdf, "-"}));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("page")) pages.append(QList<QPair<QString, QRectF>>());
        if (xml.name() != QLatin1String("word")) continue;
        const auto a = xml.attributes();
        const auto value = [&](const char* name) { return a.value(QLatin1String(name)).toDouble(); };
        const QRectF box(QPointF(value("xMin"), value("yMin")), QPointF(value("xMax"), value("yMax")));
        pages.last().append({xml.readElementText(), box});
    }
    return pages;
}

}  // namespace

class TestReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void holdsWhatAHeartTeamNeeds();
    void everyPageWarnsAndCounts();
    void noTwoWordsOverlap();
    void everyValveIsListed();
    void reviewedPlanSaysSo();
    void poorCasesStillPrint();
    void longCasesKeepToFourPages();
    void accessRouteFindsRoom();
    void theHeartAddsNoPage();
    void doubtsStandOnPageOne();
    void manyDoubtsFindAPlace();
    void aFailedValveIsPrinted();
    void theOtherPhaseIsPrinted();
    void germanThroughout();
    void failuresLeaveNothingBehind();

private:
    QTemporaryDir folder_;
    QString pdf_;
};

void TestReport::initTestCase() {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("pdftotext (poppler-utils) is not installed");
    pdf_ = folder_.filePath(QStringLiteral("Bericht-Ä.pdf"));
    const auto ok = writeReport(sample(), pdf_.toStdString(), {});
    QVERIFY2(ok, ok ? "" : line(ok.error()).c_str());
    if (const QByteArray keep = qgetenv("TAVR_KEEP_REPORT"); !keep.isEmpty()) {
        QFile::remove(QString::fromUtf8(keep));
        QFile::copy(pdf_, QString::fromUtf8(keep));
    }
}

void TestReport::holdsWhatAHeartTeamNeeds() {
    const QString text = textOf(pdf_).simplified();
    for (const char* expected : {"Aortic valve plan",
                                 "SAPIEN 3 26",
                                 "3.0 mm below the annulus plane",
                                 "Review required: 6 of 6 landmarks",
                                 "467 mm²",
                                 "Long axis and C-arm views",
                                 "3-cusp",
                                 "cusp overlap",
                                 "90 % interval",
                                 "shoelace",
                                 "Membranous septum",
                                 "Calcium above 850 HU",
                                 "Sizing of every valve",
                                 "area 430–546 mm²",
                                 "oversizing 11.2 %",
                                 "VTC LCA",
                                 "Ribeiro 2013",
                                 "Base rate: 0.66 %",
                                 "6,688",
                                 "not published",
                                 "Provenance",
                                 "fnv1a64:",
                                 "Cardiac CTA 0.7 mm",
                                 "phase 30 %",
                                 "100 kVp",
                                 "kernel Bv40",
                                 "0.700 × 0.700 × 0.700",
                                 "the slices are 0.7 mm apart",
                                 "accepted",
                                 "no patient name is printed",
                                 "harmonics",
                                 "Mean diameter",
                                 "STJ area-derived diameter",
                                 "Left coronary ostium (LCA)",
                                 "LCA clock angle",
                                 "2 mm outside the wall",
                                 "10 mm below it",
                                 "Cardiac phase",
                                 "30 % R–R (systolic)",
                                 "straddles the threshold",
                                 "no minimum sinus",
                                 "OpenTAVR 0.1.0"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
}

void TestReport::everyPageWarnsAndCounts() {
    const int pages = pagesOf(pdf_);
    QVERIFY2(pages >= 2 && pages <= 4, qPrintable(QString::number(pages)));
    const QStringList perPage = textOf(pdf_).split(QChar('\f'), Qt::SkipEmptyParts);
    QCOMPARE(int(perPage.size()), pages);
    for (int i = 0; i < pages; ++i) {
        QVERIFY(perPage[i].contains(QString::fromUtf8("Study ….8.498.2")));  // the last eight characters
        QVERIFY(perPage[i].contains("2026-11-20"));
        QVERIFY(perPage[i].contains("Research software: not for clinical use"));
        QVERIFY(perPage[i].contains(QString("Page %1 of %2").arg(i + 1).arg(pages)));
    }
}

void TestReport::noTwoWordsOverlap() {
    const auto pages = wordsOf(pdf_);
    QVERIFY(!pages.isEmpty() && pages[0].size() > 50);
    for (const auto& words : pages) {
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QRectF& a = words[i].second;
            QVERIFY2(a.left() >= 0 && a.right() <= 595.5 && a.top() >= 0 && a.bottom() <= 842.5,
                     qPrintable(words[i].first));
            for (qsizetype j = i + 1; j < words.size(); ++j) {
                // Boxes carry the font's line spacing: a real collision shares more than a third of the smaller height.
                const QRectF both = a.intersected(words[j].second);
                const bool overlap =
                    both.width() > 1.0 && both.height() > 0.35 * std::min(a.height(), words[j].second.height());
                QVERIFY2(!overlap, qPrintable(words[i].first + " over " + words[j].first));
            }
        }
    }
}

void TestReport::everyValveIsListed() {
    const QString text = textOf(pdf_).simplified();
    for (const Device& d : sample().catalogue.devices)
        QVERIFY2(text.contains(QString::fromStdString(d.family)), d.id.c_str());
    QVERIFY(text.contains("SAPIEN 3 Ultra 20, 23, 26, 29"));
    QVERIFY(text.contains("nearest diameter 24.5 mm"));
}

void TestReport::reviewedPlanSaysSo() {
    CaseData data = sample();
    data.ct.reset();
    for (auto& [id, landmark] : data.plan.landmarks) landmark.review = Review::Reviewed;
    const QString file = folder_.filePath("reviewed.pdf");
    QVERIFY(writeReport(data, file.toStdString(), {}));
    const QString text = textOf(file).simplified();
    QVERIFY(text.contains("All 6 landmarks were reviewed by a person"));
    QVERIFY(!text.contains("Review required"));
}

void TestReport::poorCasesStillPrint() {
    CaseData data;
    data.plan.measurements = Measurements{};
    data.plan.measurements->annulus.area = Quantity::missing("the lumen leaves the scan");
    data.catalogue = sample().catalogue;
    data.sizing = sizeAll(data.catalogue, *data.plan.measurements);
    const QString file = folder_.filePath("poor.pdf");
    const auto ok = writeReport(data, file.toStdString(), {});
    QVERIFY2(ok, ok ? "" : line(ok.error()).c_str());
    const QString text = textOf(file).simplified();
    QVERIFY(text.contains("not measured: the lumen leaves the scan"));
    QVERIFY(text.contains("No valve chosen"));
    QVERIFY(pagesOf(file) <= 4);

    data.plan.measurements.reset();
    const auto nothing = writeReport(data, file.toStdString(), {});
    QVERIFY(!nothing && nothing.error().kind == ErrorKind::Input);
}

void TestReport::longCasesKeepToFourPages() {
    CaseData data = sample();
    data.ct.reset();
    for (int i = 0; i < 12; ++i) {
        data.plan.measurements->notes.push_back(
            "something not measured: why, as long as such notes tend to be, and a little longer, number " +
            std::to_string(i));
        if (i < 5)
            data.provenance.warnings.push_back("a warning of the import, as long as such warnings tend to be, number " +
                                               std::to_string(i));
        data.implants.push_back(data.implants[1]);
    }
    for (SizingRow& row : data.sizing)
        row.cautions.push_back("mean sinus diameter 24.0 mm is below the 29 mm of the instructions for use");
    const QString file = folder_.filePath("long.pdf");
    QVERIFY(writeReport(data, file.toStdString(), {}));
    if (const QByteArray keep = qgetenv("TAVR_KEEP_LONG"); !keep.isEmpty()) QFile::copy(file, QString::fromUtf8(keep));
    QVERIFY2(pagesOf(file) <= 4, qPrintable(QString::number(pagesOf(file))));
    const QString text = textOf(file).simplified();
    QVERIFY(text.contains("Outside the published range: "));
    QVERIFY(text.contains("SAPIEN 3 29 (too large)"));
    QVERIFY(text.contains("Page 4 of 4"));
}

void TestReport::accessRouteFindsRoom() {
    CaseData data = sample();
    data.access = test::analyticAccess();
    for (const ImplantAssessment& a : data.implants) data.plan.implants.push_back(a.choice);
    assess(data);
    const QString file = folder_.filePath("access.pdf");
    QVERIFY(writeReport(data, file.toStdString(), {}));
    if (const QByteArray keep = qgetenv("TAVR_KEEP_ACCESS"); !keep.isEmpty())
        QFile::copy(file, QString::fromUtf8(keep));
    QVERIFY2(pagesOf(file) <= 5, qPrintable(QString::number(pagesOf(file))));
    const QString text = textOf(file).simplified();
    for (const char* expected :
         {"Access route", "Common femoral, smallest", "7.2 mm (6.9 – 7.5)", "Sheath of 6.0 mm, SAPIEN 3 26", "0.86",
          "Left: no way of the blood", "Hayashida 2011", "Vascular access", "wider one"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    QVERIFY(!textOf(pdf_).contains("Access route"));
}

void TestReport::theHeartAddsNoPage() {
    CaseData data = sample();
    data.heart = test::analyticHeart();
    const QString file = folder_.filePath("heart.pdf");
    QVERIFY(writeReport(data, file.toStdString(), {}));
    if (const QByteArray keep = qgetenv("TAVR_KEEP_HEART"); !keep.isEmpty()) QFile::copy(file, QString::fromUtf8(keep));
    QCOMPARE(pagesOf(file), pagesOf(pdf_));
    const QString text = textOf(file).simplified();
    for (const char* expected : {"Left ventricle", "142 mL (133 – 151)", "Right ventricle", "in part", "not found",
                                 "no blood pool told from muscle", "seen for 18 mm, 3.6 mm wide"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    QVERIFY(!textOf(pdf_).contains("Pulmonary artery"));
}

void TestReport::doubtsStandOnPageOne() {
    QVERIFY(textOf(pdf_).split(QChar('\f'))[0].contains("Doubts"));  // the scan's warning
    CaseData data = sample();
    data.ct.reset();
    data.provenance.warnings.clear();
    const QString file = folder_.filePath("doubts.pdf");
    QVERIFY(writeReport(data, file.toStdString(), {}));
    QVERIFY(!textOf(file).contains("Doubts"));

    data.provenance.warnings = {"voxels of 0.70 × 0.70 × 1.20 mm: SCCT asks for 1 mm or less at the root"};
    data.plan.measurements->notes = {
        "membranous septum not measured: the crest of the muscular septum is not marked; place it by hand",
        "the hinge point LCC lies 2.5 mm off the annulus contour: check both",
        "the hinge points run the wrong way round: two of them seem to be exchanged"};
    data.plan.landmarks[LandmarkId::OstiumLCA].confidence = 0.34;
    data.plan.landmarks[LandmarkId::OstiumRCA].confidence = 0.2;
    data.plan.landmarks[LandmarkId::OstiumRCA].review = Review::Reviewed;
    data.plan.measurements->projection.cuspOverlap = CArmView{-20.0, -58.0};
    const QStringList doubts = doubtsOf(data);
    QVERIFY2(doubts.size() == 5, qPrintable(doubts.join('|')));
    QVERIFY(doubts[0].contains("wrong way round") && doubts[1].contains("LCC lies 2.5"));
    QVERIFY(doubts[2].contains("voxels of") && doubts[4].contains("RAO 20° / CAUD 58°"));
    QCOMPARE(doubts[3],
             QString::fromUtf8("landmarks found with little confidence: Left coronary ostium, centre 34\u00A0%"));
    QVERIFY(writeReport(data, file.toStdString(), {}));
    const QString first = textOf(file).split(QChar('\f'))[0].simplified();
    for (const char* expected : {"Doubts", "wrong way round", "LCC lies 2.5 mm", "voxels of 0.70", "ostium, centre"})
        QVERIFY2(first.contains(QString::fromUtf8(expected)), expected);
}

/// More than page 1 has room for: the rest is where it says.
void TestReport::manyDoubtsFindAPlace() {
    CaseData data = sample();
    data.provenance.warnings.clear();
    for (int i = 0; i < 11; ++i)
        data.provenance.warnings.push_back("a warning of the import, number " + std::to_string(i));
    const QString file = folder_.filePath("many.pdf");
    QVERIFY(writeReport(data, file.toStdString(), {}));
    if (const QByteArray keep = qgetenv("TAVR_KEEP_MANY"); !keep.isEmpty()) QFile::copy(file, QString::fromUtf8(keep));
    const QStringList pages = textOf(file).split(QChar('\f'), Qt::SkipEmptyParts);
    const auto said = QRegularExpression("and 5 more, page (\\d)").match(pages[0]);
    QVERIFY2(said.hasMatch(), qPrintable(pages[0].left(600)));
    const int at = said.captured(1).toInt();
    QVERIFY(at >= 2 && at <= pages.size() && pages.size() <= 5);
    QVERIFY(pages[at - 1].contains("All doubts") && pages[at - 1].contains("a warning of the import, number 10"));
    QVERIFY(!pages[0].contains("number 10"));
}

/// Ostia of the analytic root at 14 and 16 mm; a SAPIEN 3 23 of 18 mm at 3 mm ends between ostium and STJ.
void TestReport::aFailedValveIsPrinted() {
    CaseData data = sample();
    for (const ImplantAssessment& a : data.implants) data.plan.implants.push_back(a.choice);
    data.plan.failedValve = FailedValve{"sapien3-23", 3.0, 0.0, {}, {}};
    assess(data);
    QVERIFY(data.redo && data.redo->problem.empty());
    const QString file = folder_.filePath("redo.pdf");
    QVERIFY(writeReport(data, file.toStdString(), {}));
    if (const QByteArray keep = qgetenv("TAVR_KEEP_REDO"); !keep.isEmpty()) QFile::copy(file, QString::fromUtf8(keep));
    QVERIFY2(pagesOf(file) <= 5, qPrintable(QString::number(pagesOf(file))));
    const QString text = textOf(file).simplified();
    for (const char* expected :
         {"Failed valve: SAPIEN 3 23 at 3.0 mm", "Neo-skirt plane above the annulus", "≤ 15.0 mm (14.2 – 15.8)", "VTC",
          "VTA", "Risk by the VIVID steps", "VTSTJ", "needs the segmented root", "worst case"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    data.plan.failedValve->neoSkirtMm = 40.0;
    assess(data);
    QVERIFY(writeReport(data, file.toStdString(), {}));
    QVERIFY(textOf(file).simplified().contains("does not lie on this frame"));
    QVERIFY(!textOf(pdf_).contains("Neo-skirt"));
}

/// The annulus of 27 × 22 mm against one of 26 × 21 mm: π/4 (26·21 − 27·22) = −37.7 mm².
void TestReport::theOtherPhaseIsPrinted() {
    CaseData data = sample();
    OtherPhase other;
    other.label = "phase 75 %";
    other.percentRR = 75.0;
    other.measurements = test::analyticMeasurements();
    other.measurements.annulus = test::ellipse(other.measurements.annulusPlane, 26.0, 21.0);
    other.measurements.coronary[1].lowerEdgeHeight = Quantity::missing("the ostium was not found");
    data.otherPhase = std::make_shared<const OtherPhase>(std::move(other));
    const QString file = folder_.filePath("phases.pdf");
    QVERIFY(writeReport(data, file.toStdString(), {}));
    const QString text = textOf(file).simplified();
    for (const char* expected : {"Systole and diastole", "systole, 30 % R–R", "diastole, 75 % R–R", "Annulus area",
                                 "428.8 mm²", "-37.7 mm²", "RCA height, lower edge", "Nobody has reviewed"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)) ||
                     text.contains(QString::fromUtf8(expected).replace('-', QChar(0x2212))),
                 expected);
    QVERIFY(!textOf(pdf_).contains("Systole and diastole"));
}

void TestReport::germanThroughout() {
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(TAVR_GERMAN_QM)));
    QCoreApplication::installTranslator(&german);
    QLocale::setDefault(QLocale(QLocale::German));
    CaseData data = sample();
    data.plan.measurements->membranousSeptum =
        Quantity::missing("the crest of the muscular septum is not marked; place it by hand");
    data.plan.measurements->notes = {
        "membranous septum not measured: the crest of the muscular septum is not marked; "
        "place it by hand"};
    data.provenance.warnings = {"voxels of 0.70 × 0.70 × 1.20 mm: SCCT asks for 1 mm or less at the root"};
    data.provenance.geometry = {GeometryVerdict::Regularised,
                                "2 missing slices, resampled to a right-angled grid of 0.70 mm slices", 0.7};
    for (const ImplantAssessment& a : data.implants) data.plan.implants.push_back(a.choice);
    data.access = test::analyticAccess();
    data.heart = test::analyticHeart();
    data.plan.failedValve = FailedValve{"evolutr-26", 4.0, 0.0, {}, {}};
    assess(data);
    const QString file = folder_.filePath("deutsch.pdf");
    const auto written = writeReport(data, file.toStdString(), {});
    QCoreApplication::removeTranslator(&german);
    QLocale::setDefault(QLocale::c());
    QVERIFY(written);
    if (const QByteArray keep = qgetenv("TAVR_KEEP_GERMAN"); !keep.isEmpty())
        QFile::copy(file, QString::fromUtf8(keep));
    QVERIFY2(pagesOf(file) <= 5, qPrintable(QString::number(pagesOf(file))));
    const QString text = textOf(file).simplified();
    QVERIFY(text.contains(QString::fromUtf8("nächste: ")) && text.contains("braucht das EKG"));
    // Words that no German sentence and no name or citation of the catalogue holds.
    static const QRegularExpression english(
        QStringLiteral("\\b(the|of|and|with|needs|below|above|not|measured|recalled|confidence|limit|height|any|area|"
                       "perimeter|from)\\b"));
    for (auto it = english.globalMatch(text); it.hasNext();) {
        const auto word = it.next();
        QFAIL(qPrintable(text.mid(std::max<qsizetype>(0, word.capturedStart() - 60), 120)));
    }
}

void TestReport::failuresLeaveNothingBehind() {
    const QString missing = folder_.filePath("no/such/folder/report.pdf");
    const auto result = writeReport(sample(), missing.toStdString(), {});
    QVERIFY(!result && result.error().kind == ErrorKind::Input);
    QVERIFY(!QString::fromStdString(line(result.error())).contains('\n'));
    QVERIFY(line(result.error()).find("report.pdf") != std::string::npos);
    QVERIFY(!QFileInfo::exists(missing));
    // /dev/full takes nothing: the stand-in for a full disk.
    if (QFileInfo::exists("/dev/full")) QVERIFY(!writeReport(sample(), "/dev/full/report.pdf", {}));

    std::stop_source stop;
    stop.request_stop();
    const QString stopped = folder_.filePath("stopped.pdf");
    const auto cancelled = writeReport(sample(), stopped.toStdString(), Progress({}, stop.get_token()));
    QVERIFY(!cancelled && cancelled.error().kind == ErrorKind::Cancelled);
    QVERIFY(!QFileInfo::exists(stopped));
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
