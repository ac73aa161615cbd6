#include "app/desk/language.h"
#include "app/desk/main_window.h"
#include "app/desk/style.h"
#include "app/widgets/vtk_view.h"
#include "core/base/check.h"
#include "core/base/log.h"
#include "core/base/version.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstring>
#include <iostream>

namespace {

/// Must be known before QApplication touches a driver.
bool wantsSafeGraphics(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--safe-graphics") == 0) return true;
    }
    return false;
}

int run(QApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Rehearses a transcatheter aortic valve replacement. Research software: not for clinical use."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("path"),
                                 QStringLiteral("A study, or a source: folder, DICOMDIR, .nrrd, .nii.gz, .mha"),
                                 QStringLiteral("[SRC|STUDY]"));
    const QCommandLineOption safe(QStringLiteral("safe-graphics"), QStringLiteral("Use the software renderer only."));
    const QCommandLineOption study(QStringLiteral("study"), QStringLiteral("Where a source is planned into."),
                                   QStringLiteral("DIR"));
    const QCommandLineOption log(QStringLiteral("log"), QStringLiteral("Append a log to FILE."),
                                 QStringLiteral("FILE"));
    parser.addOptions({safe, study, log});
    parser.process(app);
    if (parser.isSet(log)) {
        if (const tavr::Status opened = tavr::openLog(parser.value(log).toStdString()); !opened) {
            std::cerr << "opentavr-desk: " << tavr::line(opened.error()) << '\n';
            return tavr::exitCode(opened.error().kind);
        }
    }
    tavr::MainWindow window({parser.isSet(safe), {}});
    window.show();
    const QStringList paths = parser.positionalArguments();
    if (!paths.isEmpty()) {
        if (parser.isSet(study)) {
            window.openSource(paths.front(), parser.value(study));
        } else {
            window.openPath(paths.front());
        }
    }
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    if (wantsSafeGraphics(argc, argv)) qputenv("LIBGL_ALWAYS_SOFTWARE", "1");
    tavr::VtkView::prepareApplication();
    QApplication app(argc, argv);
    tavr::keepCNumbers();
    QApplication::setOrganizationName(QStringLiteral("OpenTAVR"));
    QApplication::setApplicationName(QStringLiteral("opentavr-desk"));
    QApplication::setApplicationVersion(QString::fromUtf8(tavr::kVersion));
    tavr::applyStyle(app);
    try {
        return run(app);
    } catch (const tavr::BrokenPrecondition& defect) {
        tavr::logError(defect.what());
        std::cerr << "opentavr-desk: a defect: " << defect.what() << " (report this line)\n";
        return 1;
    }
}
