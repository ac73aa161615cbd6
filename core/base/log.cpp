#include "core/base/log.h"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace tavr {
namespace {

std::shared_ptr<spdlog::logger>& instance() {
    static auto logger = std::make_shared<spdlog::logger>("opentavr");  // no sink until openLog()
    return logger;
}

}  // namespace

Status openLog(const std::string& file) {
    try {
        auto sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file, false);
        instance()->sinks().push_back(sink);
        instance()->flush_on(spdlog::level::info);
    } catch (const spdlog::spdlog_ex& e) {
        return fail(ErrorKind::Input, "cannot open the log file", file, e.what());
    }
    return {};
}

void logInfo(std::string_view message) {
    instance()->info(message);
}
void logWarn(std::string_view message) {
    instance()->warn(message);
}
void logError(std::string_view message) {
    instance()->error(message);
}

}  // namespace tavr
