using System.Collections.Immutable;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>The real packages through which sources under test log, serialise and write files, and stubs of those that cannot be restored.</summary>
internal static class SinkPackages
{
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        TestReferences.Of(typeof(Microsoft.Extensions.Logging.ILogger).Assembly),
        TestReferences.Of(typeof(Microsoft.Extensions.Logging.LogPropertiesAttribute).Assembly),
        TestReferences.Of(typeof(Microsoft.Extensions.Compliance.Redaction.Redactor).Assembly),
        TestReferences.Of(typeof(Serilog.ILogger).Assembly),
        TestReferences.Of(typeof(NLog.ILogger).Assembly),
        TestReferences.Of(typeof(log4net.ILog).Assembly),
        TestReferences.Of(typeof(Microsoft.ApplicationInsights.TelemetryClient).Assembly),
        TestReferences.Of(typeof(Sentry.SentrySdk).Assembly),
        TestReferences.Of(typeof(Newtonsoft.Json.JsonConvert).Assembly),
        TestReferences.Of(typeof(RestSharp.RestRequest).Assembly),
        TestReferences.Of(typeof(Flurl.Url).Assembly),
        TestReferences.Of(typeof(Flurl.Http.FlurlRequest).Assembly),
        TestReferences.Of(typeof(MimeKit.MimeMessage).Assembly),
        TestReferences.Of(typeof(Grpc.Core.Metadata).Assembly),
        TestReferences.Of(typeof(CsvHelper.CsvWriter).Assembly),
        TestReferences.Of(typeof(ClosedXML.Excel.XLWorkbook).Assembly),
        TestReferences.Of(typeof(NPOI.SS.UserModel.IWorkbook).Assembly),
        TestReferences.Of(typeof(NPOI.XSSF.UserModel.XSSFWorkbook).Assembly),
        TestReferences.Of(typeof(OfficeOpenXml.ExcelPackage).Assembly),
        TestReferences.Of(typeof(DocumentFormat.OpenXml.Packaging.SpreadsheetDocument).Assembly),
        TestReferences.Of(typeof(DocumentFormat.OpenXml.OpenXmlElement).Assembly),
    ];

    /// <summary>Signatures only, after the published documentation; see "Not restorable" in docs/dependencies.md.</summary>
    public const string Stubs = """
        namespace Microsoft.AppCenter
        {
            public class AppCenter
            {
                public static void SetUserId(string userId) { }
            }
        }

        namespace Microsoft.AppCenter.Analytics
        {
            public class Analytics : Microsoft.AppCenter.AppCenter
            {
                public static void TrackEvent(string name, System.Collections.Generic.IDictionary<string, string>? properties = null) { }
            }
        }

        namespace Microsoft.AppCenter.Crashes
        {
            public class Crashes
            {
                public static void TrackError(System.Exception exception, System.Collections.Generic.IDictionary<string, string>? properties = null, params ErrorAttachmentLog[] attachments) { }
            }

            public class ErrorAttachmentLog
            {
                public static ErrorAttachmentLog AttachmentWithText(string text, string fileName) => new();

                public static ErrorAttachmentLog AttachmentWithBinary(byte[] data, string fileName, string contentType) => new();
            }
        }

        namespace Destructurama.Attributed
        {
            public sealed class NotLoggedAttribute : System.Attribute
            {
            }

            public sealed class LogMaskedAttribute : System.Attribute
            {
            }
        }
        """;
}
