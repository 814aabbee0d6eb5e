using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.ClassifiedDataInExceptionAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class ClassifiedDataInExceptionAnalyzerTests
{
    [Fact]
    public Task Message_NamesBothEndsTheObligationAndTheRemedy() => Verify.Analyzer(
        Desk.Of("""
            using ContactTracing.DataProtection;

            public class Contact
            {
                [Pseudonym] public Guid Reference { get; init; }

                [IdentityData(IdentityKind.ContactDetails)] public string {|#1:Phone|} { get; init; } = "";
            }

            public class Caller
            {
                public void Call(Contact contact) => throw new InvalidOperationException($"No answer at {{|#0:contact.Phone|}}");
            }
            """),
        Expect(0).From(1)
            .Message("Identity data 'Contact.Phone' becomes part of 'new InvalidOperationException', which is logged or shown wherever it is caught, against professional secrecy (S24); leave it out, or name the pseudonym 'Contact.Reference' instead")
            .Message("La donnée d’identité « Contact.Phone » entre dans « new InvalidOperationException », qui est journalisé ou montré partout où il est intercepté, contre le secret professionnel (S24) ; omettez-la, ou nommez plutôt le pseudonyme « Contact.Reference »", "fr"));

    [Fact]
    public Task WithoutPseudonym_RemedyIsToLeaveItOut() => Verify.Analyzer(
        Desk.Of("""
            using ContactTracing.DataProtection;

            public class Letter
            {
                [HealthData, IdentityData] public string {|#1:Subject|} { get; init; } = "";

                public Exception Reject() => new FormatException({|#0:Subject|});
            }
            """),
        Expect(0).From(1).Message("Health and identity data 'Letter.Subject' becomes part of 'new FormatException', which is logged or shown wherever it is caught, against professional secrecy (S24); leave it out, or name an opaque reference"));

    [Theory]
    [InlineData("throw new InvalidOperationException([|c.Symptoms|]);")]
    [InlineData("throw new InvalidOperationException($\"seen {[|c.Symptoms|]} by {[|c.Name|]}\");")]
    [InlineData("throw new ArgumentException(\"not a result: \" + [|c.Result|], nameof(c));")]
    [InlineData("throw new ArgumentOutOfRangeException(nameof(c), [|c.Temperature|], \"out of range\");")]
    [InlineData("throw new ArgumentOutOfRangeException(actualValue: [|c.Temperature|], message: \"\", paramName: nameof(c));")]
    [InlineData("throw new KeyNotFoundException(string.Format(\"{0} is unknown\", [|c.Name|]));")]
    [InlineData("throw new AggregateException(\"several\", new FormatException([|c.Symptoms|]));")]
    [InlineData("throw maybe is null ? new FormatException() : new FormatException([|maybe.Name|]);")]
    [InlineData("_ = maybe ?? throw new FormatException([|c.Name|]);")]
    [InlineData("Exception later = new([|c.Symptoms|]);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThan([|c.Temperature|], 45);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegative([|c.Temperature|]);")]
    public Task DataInTheText_Reports(string statement) => Verify.Analyzer(Desk.With(statement));

    [Theory]
    [InlineData("throw new InvalidOperationException($\"case {c.Id} of {c.Site}\");")]
    [InlineData("throw new ArgumentException(\"not valid\", nameof(c.Symptoms));")]
    [InlineData("throw new ArgumentNullException(nameof(c.Name));")]
    [InlineData("throw new InvalidOperationException($\"{cases.Count} cases\");")]
    [InlineData("throw new InvalidOperationException(Masks.Mask(c.Name));")]
    [InlineData("throw new InvalidOperationException(typeof(IndexCase).Name);")]
    [InlineData("ArgumentNullException.ThrowIfNull(c.Note);")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(c.Name);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegative(c.Station);")]
    [InlineData("if (c.Temperature > 45) throw new InvalidOperationException(\"not a temperature\");")]
    [InlineData("throw new InvalidOperationException(\"failed\") { HResult = c.Temperature };")]
    [InlineData("throw new InvalidOperationException($\"{c}\");")]
    [InlineData("Console.WriteLine(new InvalidOperationException(c.Symptoms));")]
    [InlineData("var text = new string(c.Symptoms); var when = new Uri(c.Symptoms);")]
    public Task CleanExceptionOrAnotherSink_DoesNotReport(string statement) => Verify.Analyzer(Desk.With(statement));

    [Fact]
    public Task DataOfTheException_Reports() => Verify.Analyzer(
        Desk.With("""
            var failure = new InvalidOperationException("failed");
            failure.Data["symptoms"] = [|c.Symptoms|];
            failure.Data[[|c.Name|]] = 1;
            failure.Data.Add("result", {|#0:c.Result|});
            ((Exception)failure).Data["result"] = [|c.Result|];
            throw new FormatException("failed")
            {
                Data = { ["symptoms"] = [|c.Symptoms|], ["id"] = c.Id },
            };
            """),
        Expect(0).Message("Health data 'IndexCase.Result' becomes part of 'Exception.Data', which is logged or shown wherever it is caught, against professional secrecy (S24); leave it out, or name the pseudonym 'IndexCase.Id' instead"));

    [Fact]
    public Task DataThatIsAskedOrClean_DoesNotReport() => Verify.Analyzer(Desk.With("""
        var failure = new InvalidOperationException("failed");
        failure.Data["id"] = c.Id;
        failure.Data.Add("station", c.Station);
        if (failure.Data.Contains(c.Name)) failure.Data.Remove(c.Name);
        var other = new Dictionary<string, object> { ["symptoms"] = c.Symptoms };
        other["name"] = c.Name;
        """));

    /// <summary>The program's own exceptions say with <c>base(…)</c> what they print of a record.</summary>
    [Fact]
    public Task OwnException_ReportsTextsAndWhatItPrints() => Verify.Analyzer(Desk.Of("""
        public class CaseException(string message, TestResult result) : Exception(message)
        {
            public TestResult Result { get; } = result;
        }

        public class UnreachableException : CaseException
        {
            public UnreachableException(IndexCase c)
                : base($"{[|c.Name|]} does not answer", TestResult.Unknown)
            {
            }

            public UnreachableException(IndexCase c, string reason)
                : base($"{c.Id} does not answer: {reason}", TestResult.Unknown)
            {
            }
        }

        public class WardException(List<string> names, DateOnly? onset, IReadOnlyList<IndexCase> cases) : Exception("ward " + cases.Count)
        {
            public (List<string>, DateOnly?) Facts => (names, onset);
        }

        public class Ward
        {
            public void Call(IndexCase c, IReadOnlyList<IndexCase> cases)
            {
                if (c.Station == 1) throw new CaseException("refused", [|c.Result|]);
                if (c.Station == 2) throw new CaseException([|c.Symptoms|], TestResult.Unknown);
                if (c.Station == 3) throw new UnreachableException(c, "busy");
                if (c.Station == 4) throw new UnreachableException(c);
                throw new WardException([|c.Findings|], [|c.Onset|], cases);
            }
        }
        """));

    [Fact]
    public Task ExceptionOfAnotherAssembly_Reports() => Verify.Analyzer(Desk.With("""
        if (c.Station == 1) throw new Vendor.RefusedException([|c.Name|], 3);
        throw new Vendor.RefusedException("refused", 3);
        """) with
    {
        ReferencedSources = ["namespace Vendor { public class RefusedException(string who, int code) : System.Exception { public string Who => who + code; } }"],
    });

    [Fact]
    public Task NotAnException_DoesNotReport() => Verify.Analyzer(Desk.Of("""
        public class Exception(string message)
        {
            public string Message => message;
        }

        public class Ward
        {
            public object Admit(IndexCase c) => new Exception(c.Symptoms);
        }
        """));

    [Fact]
    public Task ProblemReport_Reports() => Verify.Analyzer(Web("""
        var problem = new Microsoft.AspNetCore.Mvc.ProblemDetails
        {
            Title = "refused",
            Detail = $"{[|c.Name|]} was tested {[|c.Result|]}",
            Instance = "/cases/" + c.Id,
            Extensions = { ["symptoms"] = [|c.Symptoms|], ["id"] = c.Id },
        };
        problem.Title = [|c.Symptoms|];
        problem.Extensions["result"] = [|c.Result|];
        problem.Extensions.Add("station", c.Station);
        problem.Extensions.TryAdd("result", [|c.Result|]);
        new Microsoft.AspNetCore.Mvc.ValidationProblemDetails().Errors["name"] = [[|c.Name|]];
        _ = Microsoft.AspNetCore.Http.Results.Problem([|c.Symptoms|]);
        """));

    [Fact]
    public Task ProblemResults_Report() => Verify.Analyzer(Web(
        """
        _ = Microsoft.AspNetCore.Http.TypedResults.Problem(title: [|c.Name|], statusCode: c.Temperature);
        _ = Microsoft.AspNetCore.Http.Results.Problem(extensions: new Dictionary<string, object?> { ["result"] = [|c.Result|] });
        _ = Microsoft.AspNetCore.Http.Results.ValidationProblem(new Dictionary<string, string[]> { ["name"] = [[|c.Name|]] });
        _ = Microsoft.AspNetCore.Http.Results.Problem(detail: $"case {c.Id}");
        _ = Microsoft.AspNetCore.Http.Results.BadRequest(c.Name);
        _ = Microsoft.AspNetCore.Http.Results.Ok(c.Symptoms);
        """,
        """
        private sealed class Cases : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public object Refuse(IndexCase c) => Problem([|c.Symptoms|]);

            public object Refuse(Guid id) => Problem($"case {id}");
        }
        """));

    [Fact]
    public Task StatusOfRpc_Reports() => Verify.Analyzer(Desk.With("""
        if (c.Station == 1) throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.NotFound, [|c.Name|]));
        throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.NotFound, "unknown"), [|c.Name|]);
        """));

    private static TestProject Web(string statements, string members = "") =>
        Desk.With(statements, members) with { Framework = TestFramework.AspNetCore100 };
}
