// Linked with libhttpstatus.a: says what a 503 means, in C++17.
#include <cstdio>
#include <httpstatus.hpp>

int main()
{
    const httpstatus::Status status = httpstatus::Status::parse("503");
    const std::string_view reason = status.reason();
    const std::string_view reference = status.reference();
    std::printf("%d %.*s: %.*s\n", status.code(), static_cast<int>(reason.size()), reason.data(),
        static_cast<int>(reference.size()), reference.data());
    static_assert(httpstatus::Status(503).is_server_error());
    return status.action() == httpstatus::Action::RetryLater ? 0 : 1;
}
