#include "app/presentation/background.h"

#include "app/presentation/text.h"
#include "core/base/check.h"
#include "core/base/result.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <exception>
#include <memory>
#include <mutex>

namespace tavr {
namespace {

/// A worker thread is a main of its own: what escapes becomes one line instead of the end of the process.
template <class Owner>
Outcome guarded(Owner* owner, const std::function<Outcome()>& work) {
    try {
        return work();
    } catch (const std::exception& error) {
        const Error failure{ErrorKind::Internal, error.what(), {}, "save a copy of the study and report this line"};
        return [owner, text = toQt(line(failure))] { Q_EMIT owner->failed(text); };
    }
}

QThreadPool& serial(QThreadPool& pool) {
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(-1);
    return pool;
}

}  // namespace

LatestTask::LatestTask(QObject* parent) : QObject(parent) {
    serial(pool_);
}

LatestTask::~LatestTask() {
    pool_.waitForDone();
}

void LatestTask::request(Work work) {
    if (running_) {
        waiting_ = std::move(work);
    } else {
        start(std::move(work));
    }
}

void LatestTask::start(Work work) {
    running_ = true;
    pool_.start([this, work = std::move(work)] {
        Outcome outcome = guarded(this, work);
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { finished(outcome); }, Qt::QueuedConnection);
    });
}

void LatestTask::finished(const Outcome& outcome) {
    running_ = false;
    if (outcome) outcome();
    if (waiting_ && !running_) {
        Work next = std::move(*waiting_);
        waiting_.reset();
        start(std::move(next));
    }
    if (idle()) Q_EMIT becameIdle();
}

Job::Job(QObject* parent) : QObject(parent) {
    serial(pool_);
}

Job::~Job() {
    stop_.request_stop();
    pool_.waitForDone();
}

void Job::start(Work work) {
    TAVR_CHECK(!running_);
    running_ = true;
    stop_ = std::stop_source();
    Q_EMIT runningChanged(true);
    pool_.start([this, work = std::move(work), progress = makeProgress()] {
        Outcome outcome = guarded(this, [&] { return work(progress); });
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { finished(outcome); }, Qt::QueuedConnection);
    });
}

void Job::cancel() {
    stop_.request_stop();
}

Progress Job::makeProgress() {
    struct Gate {
        std::mutex mutex;
        QElapsedTimer since;
        std::string step;
    };
    auto gate = std::make_shared<Gate>();
    auto sink = [this, gate](double fraction, const std::string& step) {
        {
            const std::lock_guard lock(gate->mutex);
            constexpr qint64 kShortestMs = 40;
            if (step == gate->step && gate->since.isValid() && gate->since.elapsed() < kShortestMs) return;
            gate->step = step;
            gate->since.start();
        }
        QMetaObject::invokeMethod(
            this, [this, fraction, text = toQt(step)] { Q_EMIT progressed(fraction, text); }, Qt::QueuedConnection);
    };
    return Progress(std::move(sink), stop_.get_token());
}

void Job::finished(const Outcome& outcome) {
    running_ = false;
    Q_EMIT runningChanged(false);
    if (outcome) outcome();
}

}  // namespace tavr
