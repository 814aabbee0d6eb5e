using ContactCovid.Api;
using ContactCovid.Api.Access;
using ContactCovid.Api.Domain;
using ContactCovid.Api.Endpoints;
using ContactCovid.Api.Storage;
using ContactTracing.DataProtection;
using ContactTracing.DataProtection.AspNetCore;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
var folder = Directory.CreateDirectory(builder.Configuration["Data"] ?? Path.Combine(Path.GetTempPath(), "contact-covid-api")).FullName;

// Who it is: any scheme of ASP.NET Core. Tokens last as long as the process, whose key nobody else has.
builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
builder.Services.AddAuthorization();

// What they may see, and what is written of it.
builder.Services.AddContactTracingAccess(TracingRoles.Policy);
builder.Services.AddSingleton<IAuditStore>(_ => AuditFileStore.Open(Path.Combine(folder, "audit")));
builder.Services.AddGuardedCaseFiles<CaseFiles>();

// Where the records are, and when they go.
builder.Services.AddDbContext<CasesContext>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "cases.db")};Pooling=False"));
builder.Services.AddContactTracing<CasesContext>();

builder.Services.AddOpenApi(options => options.AddNeedToKnow());

var app = builder.Build();
app.MapOpenApi();
app.MapCalls();
app.MapSurveillance();
app.MapDevelopmentSignIn();

await using (var scope = app.Services.CreateAsyncScope())
{
    await InventedCases.StoreAsync(scope.ServiceProvider.GetRequiredService<CasesContext>());
}

await app.RunAsync();
