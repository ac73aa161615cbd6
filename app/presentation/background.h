#pragma once
// The two ways work leaves the GUI thread. Both run one task at a time and hand the outcome back as a function that is
// called in the thread of the object (the GUI thread).
#include "core/base/progress.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <stop_token>

namespace tavr {

/// Called in the owner's thread once the work is done.
using Outcome = std::function<void()>;

/// Repeated short work of which only the newest request matters (measuring while dragging): at most one runs and one
/// waits; a newer request replaces the waiting one.
class LatestTask : public QObject {
    Q_OBJECT
public:
    using Work = std::function<Outcome()>;

    explicit LatestTask(QObject* parent = nullptr);
    ~LatestTask() override;
    void request(Work work);
    void dropWaiting() { waiting_.reset(); }
    bool idle() const { return !running_ && !waiting_; }

Q_SIGNALS:
    void failed(const QString& line);
    void becameIdle();

private:
    void start(Work work);
    void finished(const Outcome& outcome);

    QThreadPool pool_;
    std::optional<Work> waiting_;
    bool running_ = false;
};

/// Long work with progress and cancel: opening, planning, reporting. One at a time.
class Job : public QObject {
    Q_OBJECT
public:
    using Work = std::function<Outcome(const Progress&)>;

    explicit Job(QObject* parent = nullptr);
    ~Job() override;  ///< asks the work to stop and waits for its next safe point
    /// Precondition: not running.
    void start(Work work);
    void cancel();
    bool running() const { return running_; }

Q_SIGNALS:
    void runningChanged(bool running);
    /// At most 25 times a second, and at every new step name.
    void progressed(double fraction, const QString& step);
    void failed(const QString& line);

private:
    Progress makeProgress();
    void finished(const Outcome& outcome);

    QThreadPool pool_;
    std::stop_source stop_;
    bool running_ = false;
};

}  // namespace tavr
