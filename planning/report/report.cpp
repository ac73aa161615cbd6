#include "planning/report/report.h"

#include "planning/report/doubts.h"
#include "planning/report/pages.h"
#include "planning/report/sheet.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QSaveFile>

namespace tavr {
namespace {

using report::Report;

/// Which study this is, without a name: the end of its UID and its date.
QString studyText(const Provenance& p) {
    QStringList parts;
    if (!p.studyUid.empty()) parts << Report::tr("Study …%1").arg(QString::fromStdString(p.studyUid).right(8));
    if (!p.seriesDate.empty()) parts << report::isoDate(p.seriesDate);
    return parts.join(QStringLiteral("  ·  "));
}

/// What the first pass tells the second.
struct Layout {
    int pages = 0, doubtsPage = 0;
};

report::RunningText runningText(const CaseData& data, const Layout& layout) {
    const Provenance& p = data.provenance;
    QStringList head{Report::tr("TAVR planning report")};
    for (const std::string& part : {p.seriesDescription, p.phaseLabel}) {
        if (!part.empty()) head << QString::fromStdString(part);
    }
    return {head.join(QStringLiteral("  ·  ")), studyText(p),
            QStringLiteral("OpenTAVR %1").arg(QString::fromStdString(p.softwareVersion)), layout.pages,
            layout.doubtsPage};
}

/// Draws everything; returns where it came to lie, or nothing if the device failed.
std::optional<Layout> draw(QIODevice& device, const CaseData& data, const Layout& known, bool compact) {
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(600);
    writer.setTitle(Report::tr("TAVR planning report"));
    writer.setCreator(QStringLiteral("OpenTAVR %1").arg(QString::fromStdString(data.provenance.softwareVersion)));
    report::Sheet sheet(writer, runningText(data, known));
    if (!sheet.painter().isActive()) return std::nullopt;
    report::summaryPage(sheet, data);
    sheet.newPage();
    report::geometrySection(sheet, data, compact);
    report::measurementSection(sheet, data, compact);
    report::phaseSection(sheet, data);
    report::sizingSection(sheet, data, compact);
    report::redoSection(sheet, data);
    report::accessSection(sheet, data, compact);
    report::riskSection(sheet, data, compact);
    report::heartSection(sheet, data, compact);
    report::doubtsSection(sheet, data);
    report::provenanceSection(sheet, data, compact);
    if (!sheet.finish()) return std::nullopt;
    return Layout{sheet.pages(), sheet.doubtsPage};
}

/// Beyond this the long lists are cut short. The access route and a second phase are a page in the count, and so are
/// doubts that page 1 cannot hold: they are never cut.
int mostPages(const CaseData& data) {
    const int most = data.access || data.otherPhase ? 5 : 4;
    return doubtsOf(data).size() > kDoubtsOnPageOne ? most + 1 : most;
}

std::optional<Layout> counted(const CaseData& data, bool compact) {
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    return draw(nowhere, data, {}, compact);
}

tl::unexpected<Error> unwritable(const QSaveFile& out, const std::string& file) {
    return fail(ErrorKind::Input, "the report cannot be written: " + out.errorString().toStdString(), file,
                "choose a folder that exists, may be written and has space");
}

}  // namespace

Status writeReport(const CaseData& data, const std::string& file, const Progress& progress) {
    if (!data.plan.measurements)
        return fail(ErrorKind::Input, "there is nothing to report: the root has not been measured", file,
                    "measure it first");
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))  // Qt aborts on the first font without one
        return fail(ErrorKind::Internal, "the report needs a QGuiApplication", file,
                    "start it through one of the two programs");
    // Two passes: the first one counts the pages for "page x of y".
    progress.report(0.0, "report");
    auto layout = counted(data, false);
    const bool compact = layout && layout->pages > mostPages(data);
    if (compact) layout = counted(data, true);
    if (!layout) return fail(ErrorKind::Internal, "the report could not be drawn", file, "see the log");
    if (progress.stopped())
        return fail(ErrorKind::Cancelled, "stopped while writing the report", file, "nothing was written");
    progress.report(0.5, "report");
    QSaveFile out(QString::fromStdString(file));
    if (!out.open(QIODevice::WriteOnly)) return unwritable(out, file);
    const bool drawn = draw(out, data, *layout, compact).has_value();
    // QPdfWriter closes nothing and reports no short write: the save file remembers the error.
    if (!drawn || out.error() != QFileDevice::NoError || !out.commit()) return unwritable(out, file);
    progress.report(1.0, "report");
    return {};
}

}  // namespace tavr
