using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Flows;

/// <summary>A role that is revoked while a response is being written.</summary>
public sealed class RevocationTests
{
    private readonly TaskCompletionSource firstIsRead = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stream_EndsWithTheRole_AndTheConnectionIsClosed(bool isRevoked)
    {
        await using var clinic = await OpenAsync(
            app => app.MapGet("/names", (HttpContext context, IPatientFiles files) => NamesAsync(context, files, isRevoked)).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp),
            build: builder => builder.Services.AddGuardedPatientFiles<StoredPatientFiles>());

        using var request = clinic.Request(HttpMethod.Get, "/names", clinic.TokenFor("10001", Nurse));
        using var answer = await clinic.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var body = await answer.Content.ReadAsStreamAsync();
        var first = new byte[1];
        await body.ReadExactlyAsync(first);
        firstIsRead.SetResult();
        var rest = await Record.ExceptionAsync(() => new StreamReader(body).ReadToEndAsync());

        Assert.Equal("[", Encoding.UTF8.GetString(first));
        Assert.Equal(isRevoked, rest is IOException);
        Assert.Equal(isRevoked ? [AccessOutcome.Permitted, AccessOutcome.Permitted, AccessOutcome.OtherActor] : [AccessOutcome.Permitted, AccessOutcome.Permitted], clinic.Trail.Select(entry => entry.Outcome));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.Forbidden)]
    [InlineData(false, HttpStatusCode.OK)]
    public async Task OpenView_IsWorthNothingToAPrincipalWithoutTheRole(bool isRevoked, HttpStatusCode status)
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/name", async (HttpContext context, PatientFiles files, AccessGuard guard, AccessGrant grant) =>
        {
            var view = await PatientFileView.OpenAsync(guard, grant, files.Current);
            context.User = new ClaimsPrincipal(Identity("10001", isRevoked ? Epidemiologist : Nurse));
            return view.Name;
        }).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));

        using var answer = await clinic.GetAsync("/name", clinic.TokenFor("10001", Nurse));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(isRevoked ? AccessOutcome.OtherActor : AccessOutcome.Permitted, clinic.Trail[^1].Outcome);
    }

    // What a writer holds cannot be taken back: neither is it sent on, nor does a refusal follow it.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ResponseThatWasWrittenAndNotSent_IsNotMixedWithARefusal(bool isWritten)
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/half", string (HttpContext context) =>
        {
            if (isWritten)
            {
                context.Response.BodyWriter.GetSpan(4)[..4].Fill((byte)'x');
                context.Response.BodyWriter.Advance(4);
            }

            throw new AccessDeniedException();
        }));

        if (isWritten)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => clinic.GetAsNurseAsync("/half"));
        }
        else
        {
            using var answer = await clinic.GetAsNurseAsync("/half");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    private async IAsyncEnumerable<string> NamesAsync(HttpContext context, IPatientFiles files, bool isRevoked, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var file in files.StreamAsync(cancellationToken))
        {
            yield return file.Id.ToString();
            await firstIsRead.Task;
            if (isRevoked)
            {
                context.User = new ClaimsPrincipal(Identity("10001"));
            }
        }
    }
}
