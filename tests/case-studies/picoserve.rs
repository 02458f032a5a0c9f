//! HTTP status codes

pub use httpstatus_core::StatusCode;

impl super::IntoResponse for StatusCode {
    async fn write_to<R: crate::io::Read, W: super::ResponseWriter<Error = R::Error>>(
        self,
        connection: super::Connection<'_, R>,
        response_writer: W,
    ) -> Result<crate::ResponseSent, W::Error> {
        super::Response::new(self, format_args!("Error {}", self.as_u16()))
            .write_to(connection, response_writer)
            .await
    }
}
