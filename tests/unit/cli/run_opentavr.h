#pragma once
#include <QProcess>
#include <QStringList>

namespace tavr {

struct Run {
    int exitCode = -1;
    QByteArray out, err;
    /// The lines of stderr that are not progress.
    QList<QByteArray> failureLines() const {
        QList<QByteArray> lines;
        for (const QByteArray& line : err.split('\n')) {
            if (line.startsWith("opentavr: ")) lines.append(line);
        }
        return lines;
    }
};

/// Runs `opentavr ARGS`, through `prefix` (a wrapper command with its arguments) when given.
inline Run opentavr(const QStringList& arguments, const QStringList& prefix = {}) {
    QStringList command = prefix;
    command << QStringLiteral(TAVR_BINARY_DIR "/bin/opentavr") << arguments;
    QProcess process;
    process.start(command.takeFirst(), command);
    Run run;
    if (!process.waitForFinished(500000)) return run;
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

}  // namespace tavr
