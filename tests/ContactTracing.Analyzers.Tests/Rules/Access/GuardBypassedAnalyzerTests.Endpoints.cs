using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.GuardBypassedAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3004: stored records that endpoints serialise, and implementations that are injected past their guard.</summary>
public sealed partial class GuardBypassedAnalyzerTests
{
    private static Task VerifiesWeb(string source, params Expectation[] expected) => Verify.Analyzer(
        new TestProject(
            """
            global using System.Collections.Generic;
            global using System.Threading.Tasks;
            global using Microsoft.AspNetCore.Builder;
            global using Microsoft.AspNetCore.Http;
            global using Microsoft.AspNetCore.Mvc;
            global using Microsoft.AspNetCore.Routing;
            global using Microsoft.Extensions.DependencyInjection;
            """,
            source,
            "global using System.Linq;\n" + Domain,
            """
            public class CaseResponse { public int Id { get; init; } [HealthData] public string? Symptoms { get; init; } }

            public interface ICases
            {
                [NeedToKnow("Nurses open the case that they call", TracingPurpose.GuidanceAndFollowUp)]
                IndexCase Find(int id);
            }

            public class Cases : ICases { public IndexCase Find(int id) => new(); }

            public interface IPlain { int Count(); }

            public class Plain : IPlain { public int Count() => 0; }
            """) with { Framework = TestFramework.AspNetCore100 },
        expected);

    [Theory]
    [InlineData("IndexCase")]
    [InlineData("ActionResult<IndexCase>")]
    [InlineData("Task<ActionResult<List<IndexCase>>>")]
    [InlineData("IAsyncEnumerable<IndexCase>")]
    public Task ActionThatReturnsAStoredRecord_Reports(string type) => VerifiesWeb($$"""
        [ApiController]
        public class CasesController : ControllerBase
        {
            public {{type}} [|Get|](int id) => throw new System.NotSupportedException();
        }
        """);

    [Fact]
    public Task ActionWithoutTypeButARecordInTheResult_Reports() => VerifiesWeb(
        """
        public class CasesController(ICases cases) : Controller
        {
            public IActionResult Get(int id) => Ok({|#0:cases.Find(id)|});

            public IActionResult All(int id) => Json(new { Items = new[] { cases.Find(id) } });

            public ActionResult<IndexCase> {|#1:Typed|}(int id) => Ok(cases.Find(id));

            public IActionResult Made(int id) => new OkObjectResult({|#2:cases.Find(id)|});
        }
        """.Replace("Json(new { Items = new[] { cases.Find(id) } })", "Json({|#3:new { Items = new[] { cases.Find(id) } }|})"),
        Expect(0).Message(
            "'IndexCase' is sent as it is stored, with all classified data in it and all that will be added, past the view that need to know grants (S25). "
            + "Send a response type with what the caller needs."),
        Expect(1),
        Expect(2),
        Expect(3));

    [Fact]
    public Task ResponsesAndOtherMethods_DoNotReport() => VerifiesWeb("""
        public class CasesController(ICases cases) : ControllerBase
        {
            public CaseResponse Get(int id) => new() { Id = cases.Find(id).Id };

            public IActionResult Untyped(int id) => Ok(new CaseResponse { Id = cases.Find(id).Id });

            public IActionResult Number(int id) => Ok(cases.Find(id).Id);

            [NonAction]
            public IndexCase Load(int id) => cases.Find(id);

            protected IndexCase Reload(int id) => cases.Find(id);

            private IndexCase Find(int id) => cases.Find(id);
        }

        public class Desk(ICases cases) { public IndexCase Ok(int id) => cases.Find(id); public object Twice(int id) => Ok(id); }
        """);

    [Fact]
    public Task HandlersOfAMinimalApi_Report() => VerifiesWeb("""
        static class Endpoints
        {
            static void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/a/{id}", (int id, ICases cases) => [|cases.Find(id)|]);
                app.MapGet("/b/{id}", async (int id, ICases cases) => { await Task.Yield(); return [|cases.Find(id)|]; });
                app.MapGet("/c/{id}", [|Find|]);
                app.MapGet("/d/{id}", (int id, ICases cases) => Results.Ok([|cases.Find(id)|]));
                app.MapGet("/e/{id}", (int id, ICases cases) => [|TypedResults.Ok(cases.Find(id))|]);
                app.MapGet("/f/{id}", (int id, ICases cases) => new CaseResponse { Id = cases.Find(id).Id });
                app.MapGet("/g/{id}", (int id, ICases cases) => Results.Ok(cases.Find(id).Id));
                app.MapPost("/h", (IndexCase c) => c.Id);
            }

            static IndexCase Find(int id, ICases cases) => cases.Find(id);
        }
        """);

    [Fact]
    public Task ImplementationInAConstructor_Reports() => VerifiesWeb(
        """
        class Desk(Cases {|#0:cases|}) { public int Id => cases.Find(1).Id; }

        class Other { public Other(ICases cases, Plain plain) { } internal Other(Cases [|cases|]) { } private Other(Cases cases, int i) { } }

        class Logged(Cases inner) : ICases { public IndexCase Find(int id) => inner.Find(id); }

        class Cases2 : Cases { public Cases2(Cases inner) { } }
        """,
        Expect(0).Message("'Cases' is injected itself, so the guard of 'ICases' does not stand before it (S25). Ask for 'ICases'."));

    [Fact]
    public Task ImplementationFromTheContainer_Reports() => VerifiesWeb("""
        class Logged(ICases inner) : ICases { public IndexCase Find(int id) => inner.Find(id); }

        static class Startup
        {
            static void Add(IServiceCollection services, System.IServiceProvider provider, IEndpointRouteBuilder app)
            {
                services.[|AddScoped<Cases>|]();
                services.[|AddSingleton|](typeof(Cases));
                services.AddScoped<ICases, Cases>();
                services.AddScoped(typeof(ICases), typeof(Cases));
                services.AddScoped<Plain>();
                services.AddScoped<ICases>(p => new Logged(p.GetRequiredService<Cases>()));
                services.AddScoped<ICases>(p => new Logged(ActivatorUtilities.CreateInstance<Cases>(p)));
                _ = provider.[|GetRequiredService<Cases>|]();
                _ = provider.[|GetService|](typeof(Cases));
                _ = provider.GetRequiredService<ICases>();
                app.MapGet("/x", (Cases [|cases|]) => 1);
                app.MapGet("/y", (ICases cases) => 1);
            }
        }

        public class CasesController : ControllerBase
        {
            public int Get([FromServices] Cases [|cases|], int id) => 0;

            public int Post([FromBody] CaseResponse response) => 0;
        }
        """);
}
