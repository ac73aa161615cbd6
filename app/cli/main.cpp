#include "app/cli/commands.h"
#include "core/base/log.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <map>
#include <thread>

namespace {

using tavr::CommandLine;
using tavr::Output;
using tavr::Progress;
using tavr::Result;

volatile std::sig_atomic_t interrupted = 0;
void onInterrupt(int) {
    interrupted = 1;
}

/// Qt's own remarks (no runtime folder, missing fonts …) belong in the log, not among the command's lines.
void logQt(QtMsgType, const QMessageLogContext&, const QString& message) {
    tavr::logWarn(message.toStdString());
}

using Verb = Result<Output> (*)(const CommandLine&, const Progress&);
const std::map<std::string, Verb> kVerbs = {
    {"plan", tavr::planCommand},       {"demo", tavr::demoCommand},
    {"phantom", tavr::phantomCommand}, {"import", tavr::importCommand},
    {"segment", tavr::segmentCommand}, {"measure", tavr::measureCommand},
    {"size", tavr::sizeCommand},       {"risk", tavr::riskCommand},
    {"report", tavr::reportCommand},   {"devices", tavr::devicesCommand},
    {"verify", tavr::verifyCommand},   {"drr", tavr::drrCommand},
    {"export", tavr::exportCommand},   {"access", tavr::accessCommand},
    {"phase", tavr::phaseCommand},     {"redo", tavr::redoCommand},
    {"edit", tavr::editCommand},       {"place", tavr::placeCommand},
    {"implant", tavr::implantCommand}, {"manual-root", tavr::manualRootCommand},
};

/// A signal handler may not touch a stop_source, so a small thread carries Ctrl-C over.
std::jthread watchInterrupt(std::stop_source& source) {
    return std::jthread([&source](const std::stop_token& over) {
        while (!over.stop_requested()) {
            if (interrupted) source.request_stop();
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    });
}

int run(const CommandLine& line) {
    if (!line.common.logFile.empty()) {
        if (const tavr::Status s = tavr::openLog(line.common.logFile); !s) {
            std::fprintf(stderr, "opentavr: %s\n", tavr::line(s.error()).c_str());
            return tavr::exitCode(s.error().kind);
        }
    }
    std::stop_source stop;
    const std::jthread watcher = watchInterrupt(stop);
    const Result<Output> output =
        kVerbs.at(line.verb)(line, Progress(tavr::progressSink(line.common.quiet), stop.get_token()));
    tavr::endProgress();
    if (!output) {
        std::fprintf(stderr, "opentavr: %s\n", tavr::line(output.error()).c_str());
        tavr::logError(tavr::line(output.error()));
        return tavr::exitCode(output.error().kind);
    }
    std::fputs(line.common.json ? output->json.c_str() : output->text.c_str(), stdout);
    if (line.common.json) std::fputc('\n', stdout);
    return output->exitCode;
}

/// The PDF speaks the system's language, as the desk does; what programs read stays English with decimal points.
void speakTheSystemsLanguage(QTranslator& german) {
    if (QLocale::system().name().left(2) != QLatin1String("de")) return;
    if (!german.load(QStringLiteral(":/i18n/opentavr_de"))) return;
    QCoreApplication::installTranslator(&german);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
}

}  // namespace

int main(int argc, char** argv) {
    int exitCode = 0;
    const std::optional<CommandLine> line = tavr::parseCommandLine(argc, argv, exitCode);
    if (!line) return exitCode;
    // The command line never opens a window; the report needs fonts, which `minimal` lacks (README of planning/report).
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    qInstallMessageHandler(logQt);
    try {
        const QGuiApplication application(argc, argv);
        QTranslator german;
        speakTheSystemsLanguage(german);
        return run(*line);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "opentavr: internal error: %s; please report it with the command you ran\n", e.what());
        return 1;
    }
}
