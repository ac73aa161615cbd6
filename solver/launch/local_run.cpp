#include "solver/launch/local_run.h"

#include "core/base/check.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

namespace tavr {
namespace {

constexpr int kPollMs = 100;
constexpr int kGraceMs = 3000;  // between asking a job to end and killing it

QStringList toList(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words) list << QString::fromStdString(word);
    return list;
}

QProcessEnvironment environment(int ranks) {
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    // Open MPI refuses root unless told twice; an ordinary user's environment stays as it is.
    if (::geteuid() == 0) {
        variables.insert(QStringLiteral("OMPI_ALLOW_RUN_AS_ROOT"), QStringLiteral("1"));
        variables.insert(QStringLiteral("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"), QStringLiteral("1"));
    }
    // A program alone opens no port and starts no helper; the ranks of several open none (mpiexec's own: README).
    variables.insert(QStringLiteral("OMPI_MCA_btl"), QStringLiteral("self,vader"));
    variables.insert(QStringLiteral("OMPI_MCA_mpi_yield_when_idle"),
                     QStringLiteral("1"));  // the user's cores are shared
    if (ranks == 1) variables.insert(QStringLiteral("OMPI_MCA_ess_singleton_isolated"), QStringLiteral("1"));
    variables.insert(QStringLiteral("OPENBLAS_NUM_THREADS"), QStringLiteral("1"));  // ranks are the parallelism
    return variables;
}

Status start(QProcess& process, const LocalJob& job) {
    QString program = QString::fromStdString(job.program);
    QStringList arguments = toList(job.arguments);
    if (job.ranks > 1) {
        arguments = toList(mpiexecArguments(job.ranks)) + QStringList{program} + arguments;
        program = QStandardPaths::findExecutable(QStringLiteral("mpiexec"));
        if (program.isEmpty())
            return fail(ErrorKind::Backend, "mpiexec is not installed", "PATH", "install openmpi-bin, or use one rank");
    }
    process.setProcessEnvironment(environment(job.ranks));
    if (!job.folder.empty()) process.setWorkingDirectory(QString::fromStdString(job.folder));
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (process.waitForStarted()) return {};
    return fail(ErrorKind::Backend, "the solver does not start: " + process.errorString().toStdString(),
                program.toStdString(), "check the installation");
}

/// mpiexec passes a SIGTERM on to its ranks; what does not heed it in time is killed.
void stop(QProcess& process) {
    process.terminate();
    if (process.waitForFinished(kGraceMs)) return;
    process.kill();
    process.waitForFinished(kGraceMs);
}

/// Until the process ends, the user stops it, or the time is over.
Status waitFor(QProcess& process, const LocalJob& job, const Progress& progress) {
    QElapsedTimer clock;
    clock.start();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(kPollMs)) {
        if (progress.stopped()) {
            stop(process);
            return fail(ErrorKind::Cancelled, "the run was stopped", job.program, "");
        }
        if (double(clock.elapsed()) > 1000.0 * job.timeoutSeconds) {
            stop(process);
            return fail(ErrorKind::Backend,
                        "the run took longer than " + std::to_string(int(job.timeoutSeconds)) + " s", job.program,
                        "allow more time or more ranks");
        }
    }
    return {};
}

/// The last line that the program itself wrote: mpiexec adds its own remarks between lines of dashes.
std::string lastLine(const QByteArray& text) {
    QByteArray own, remark;
    bool inRemark = false;
    for (const QByteArray& raw : text.split('\n')) {
        const QByteArray words = raw.trimmed();
        if (words.startsWith("-----"))
            inRemark = !inRemark;
        else if (!words.isEmpty())
            (inRemark ? remark : own) = words;
    }
    return (own.isEmpty() ? remark : own).toStdString();
}

}  // namespace

std::vector<std::string> mpiexecArguments(int ranks) {
    TAVR_CHECK(ranks >= 1);
    // Shared memory between the ranks, no sockets; mpiexec's own contact address stays on this machine; more ranks than
    // cores are the caller's choice.
    return {"--mca",           "btl", "self,vader",         "--mca", "oob_tcp_if_include", "lo",
            "--oversubscribe", "-n",  std::to_string(ranks)};
}

Result<std::string> solverProgram() {
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& folder : {here, here + QStringLiteral("/../bin")}) {
        const QFileInfo program(folder + QStringLiteral("/opentavr-solve"));
        if (program.isExecutable()) return program.canonicalFilePath().toStdString();
    }
    return fail(ErrorKind::Backend, "opentavr-solve is not installed", here.toStdString(),
                "install it beside this program");
}

Result<LocalOutcome> runLocally(const LocalJob& job, const Progress& progress) {
    QProcess process;
    if (auto started = start(process, job); !started) return tl::unexpected(started.error());
    if (auto waited = waitFor(process, job, progress); !waited) return tl::unexpected(waited.error());
    LocalOutcome outcome{process.exitCode(), process.readAllStandardOutput().toStdString(), {}};
    outcome.lastError = lastLine(process.readAllStandardError());
    if (process.exitStatus() == QProcess::CrashExit)
        return fail(ErrorKind::Backend,
                    "the solver crashed" + (outcome.lastError.empty() ? "" : ": " + outcome.lastError), job.program,
                    "report this as a defect");
    return outcome;
}

}  // namespace tavr
