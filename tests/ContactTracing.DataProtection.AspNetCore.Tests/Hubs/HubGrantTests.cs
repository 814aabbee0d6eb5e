using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.HubLines;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>How a method comes by the grant of its call, and what a caller may say of it.</summary>
public sealed class HubGrantTests
{
    // SignalR asks for arguments before any filter runs; under another name, it could not find the method by that of its MethodInfo.
    [Fact]
    public async Task Parameter_IsTheGrantOfTheCall_AlsoUnderAnotherName()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsNurseAsync("/cases");

        Assert.Equal(clinic.Files.Current.Name, await line.InvokeAsync<string>("read-first", clinic.Files.Current.Id));
        Assert.Equal("CaseHub.ReadNamedOtherwise", clinic.Trail[0].Target);
    }

    [Fact]
    public async Task Parameter_IsTheGrantOfTheCall_WhereAnotherFilterHasCopiedTheArguments()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"), hubs: options => options.AddFilter(new Copying()));
        await using var line = await clinic.ConnectAsNurseAsync("/cases");

        Assert.Equal(clinic.Files.Current.Name, await line.InvokeAsync<string>("Read", clinic.Files.Current.Id));
    }

    [Fact]
    public async Task EachCall_HasAGrantOfItsOwn()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<GrantHub>("/grants"));
        await using var line = await clinic.ConnectAsNurseAsync("/grants");

        Assert.True(await line.InvokeAsync<bool>("IsNew"));
        Assert.True(await line.InvokeAsync<bool>("IsNew"));
        Assert.False(await line.InvokeAsync<bool>("HasOne"));
        Assert.Equal(2, clinic.Trail.Count);
    }

    [Theory]
    [InlineData("IdentifyContacts", "10001 IdentifyContacts", AccessOutcome.Permitted)]
    [InlineData("GuidanceAndFollowUp", "10001 GuidanceAndFollowUp", AccessOutcome.Permitted)]
    [InlineData("Care", null, AccessOutcome.PurposeNotServed)]
    [InlineData(null, null, AccessOutcome.PurposeNotServed)]
    public async Task PurposeOfTheConnection_IsThatOfItsCalls_WhereAMethodHasSeveral(string? purpose, string? told, AccessOutcome outcome)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"), options: options => options.PurposeHeader = "X-Purpose");
        await using var line = await clinic.ConnectAsync("/cases", clinic.TokenFor("10001", Nurse), configure: options =>
        {
            if (purpose is not null)
            {
                options.Headers["X-Purpose"] = purpose;
            }
        });

        var failure = await Record.ExceptionAsync(async () => Assert.Equal(told, await line.InvokeAsync<string>("Either")));

        Assert.Equal(told is null, failure is HubException);
        Assert.Equal(outcome, Assert.Single(clinic.Trail).Outcome);
    }

    [Fact]
    public async Task HeaderThatNamesNoPurpose_IsTold_AndNothingIsEntered()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"), options: options => options.PurposeHeader = "X-Purpose");
        await using var line = await clinic.ConnectAsync("/cases", clinic.TokenFor("10001", Nurse), configure: options => options.Headers["X-Purpose"] = "curiosity");

        Assert.StartsWith("A header", await RefusalOf(() => line.InvokeAsync<string>("Read", clinic.Files.Current.Id)), StringComparison.Ordinal);
        Assert.Empty(clinic.Trail);
        Assert.Equal(0, clinic.Files.Calls);
    }

    [Fact]
    public async Task BrokenGlassOfTheConnection_IsInTheEntryOfEachCall()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"), options: options =>
        {
            options.BreakGlassHeader = "X-Break-Glass";
            options.Guard = new AccessGuardOptions { BreakGlassRoles = ["physician"] };
        });
        await using var line = await clinic.ConnectAsync("/cases", clinic.TokenFor("30001", "physician"), configure: options => options.Headers["X-Break-Glass"] = "The patient is unconscious.");

        Assert.Equal("anosmia", await line.InvokeAsync<string>("ReadSymptoms"));
        Assert.All(clinic.Trail, entry => Assert.Equal("The patient is unconscious.", entry.BreakGlassReason));
    }

    private sealed class Copying : IHubFilter
    {
        public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
            next(new HubInvocationContext(invocationContext.Context, invocationContext.ServiceProvider, invocationContext.Hub, invocationContext.HubMethod, invocationContext.HubMethodArguments.ToList()));
    }

    private sealed class GrantHub(IServiceProvider services) : Hub
    {
        [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
        public bool IsNew(AccessGrant grant)
        {
            var before = Context.Items["grant"];
            Context.Items["grant"] = grant;
            return !ReferenceEquals(before, grant) && ReferenceEquals(grant, Context.GetAccessGrant()) && ReferenceEquals(grant, services.GetRequiredService<AccessGrant>());
        }

        public bool HasOne()
        {
            try
            {
                return Context.GetAccessGrant() is not null;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }
    }
}
