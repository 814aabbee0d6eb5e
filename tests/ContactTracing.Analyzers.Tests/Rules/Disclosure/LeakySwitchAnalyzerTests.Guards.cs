using ContactTracing.Analyzers.Tests.Rules.Disclosure.Switches;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.LeakySwitchAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <content>What is a development guard, and what only looks like one.</content>
public sealed partial class LeakySwitchAnalyzerTests
{
    [Theory]
    [InlineData("if (env.IsDevelopment()) options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.IsDevelopment()) { if (flag) { options.EnableSensitiveDataLogging(); } }")]
    [InlineData("if (flag && env.IsDevelopment()) options.EnableSensitiveDataLogging();")]
    [InlineData("if (!env.IsDevelopment()) app.UseHsts(); else options.EnableSensitiveDataLogging();")]
    [InlineData("if (!(env.IsDevelopment() && flag)) app.UseHsts(); else options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.IsDevelopment() == true) options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.IsDevelopment() is not true) app.UseHsts(); else options.EnableSensitiveDataLogging();")]
    [InlineData("if (env?.IsDevelopment() == true) options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.IsEnvironment(\"Development\")) options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.EnvironmentName == Environments.Development) options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.EnvironmentName is \"Local\") options.EnableSensitiveDataLogging();")]
    [InlineData("if (string.Equals(env.EnvironmentName, \"development\", StringComparison.OrdinalIgnoreCase)) options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.IsDevelopment() || env.EnvironmentName == \"Local\") options.EnableSensitiveDataLogging();")]
    [InlineData("_ = env.IsDevelopment() ? options.EnableSensitiveDataLogging() : options;")]
    [InlineData("_ = env.IsDevelopment() && options.EnableSensitiveDataLogging() is not null;")]
    [InlineData("_ = !env.IsDevelopment() || options.EnableSensitiveDataLogging() is null;")]
    [InlineData("if (!env.IsDevelopment()) return; options.EnableSensitiveDataLogging();")]
    [InlineData("if (flag || !env.IsDevelopment()) { Console.WriteLine(); return; } if (flag) options.EnableSensitiveDataLogging();")]
    [InlineData("if (!env.IsDevelopment()) throw new InvalidOperationException(); options.EnableSensitiveDataLogging();")]
    [InlineData("foreach (var i in new[] { 1 }) { if (!env.IsDevelopment()) continue; options.EnableSensitiveDataLogging(); }")]
    [InlineData("switch (env.EnvironmentName) { case \"Development\": options.EnableSensitiveDataLogging(); break; }")]
    [InlineData("_ = env.EnvironmentName switch { \"Development\" => options.EnableSensitiveDataLogging(), _ => options };")]
    [InlineData("var verbose = env.IsDevelopment(); if (verbose) options.EnableSensitiveDataLogging();")]
    [InlineData("bool isDev = flag; if (isDev) options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.IsDevelopment()) builder.Services.AddDbContext<DbContext>(o => o.EnableSensitiveDataLogging());")]
    [InlineData("builder.Services.AddDbContext<DbContext>((s, o) => { if (s.GetRequiredService<IHostEnvironment>().IsDevelopment()) o.EnableSensitiveDataLogging(); });")]
    [InlineData("if (System.Diagnostics.Debugger.IsAttached) options.EnableSensitiveDataLogging();")]
    [InlineData("const bool Verbose = false; if (Verbose) options.EnableSensitiveDataLogging();")]
    [InlineData("void UseDevelopmentStore() => options.EnableSensitiveDataLogging();")]
    [InlineData("var connection = env.IsDevelopment() ? \"Host=db;Include Error Detail=true\" : \"Host=db\";")]
    public Task DevelopmentGuard_DoesNotReport(string statement) => Verify.Analyzer(Web.With(statement));

    [Theory]
    [InlineData("if (flag) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (!env.IsDevelopment()) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsDevelopment()) app.UseHsts(); else options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsDevelopment()) { } options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsDevelopment() || flag) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (!(env.IsDevelopment() && flag)) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (!env.IsProduction()) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsStaging()) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsEnvironment(\"Production\")) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.EnvironmentName != \"Development\") options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsDevelopment() == flag) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsDevelopment()) return; options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (!env.IsDevelopment()) app.UseHsts(); options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (!env.IsDevelopment() && flag) return; options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("options.[|EnableSensitiveDataLogging()|]; if (!env.IsDevelopment()) return;")]
    [InlineData("switch (env.EnvironmentName) { case \"Development\": case \"Production\": options.[|EnableSensitiveDataLogging()|]; break; }")]
    [InlineData("switch (env.EnvironmentName) { default: options.[|EnableSensitiveDataLogging()|]; break; }")]
    [InlineData("_ = env.IsDevelopment() ? options : options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("var verbose = env.IsDevelopment(); verbose = true; if (verbose) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("bool hasDevices = flag; if (hasDevices) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("bool isNotDevelopment = flag; if (isNotDevelopment) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (true) options.[|EnableSensitiveDataLogging()|];")]
    public Task WhatIsNoDevelopmentGuard_Reports(string statement) => Verify.Analyzer(Web.With(statement));

    [Fact]
    public Task DebugBuild_IsAGuard() => Verify.Analyzer(Web.With(
        """
        #if DEBUG
        options.EnableSensitiveDataLogging();
        #endif
        #if !DEBUG
        #else
        options.EnableSensitiveDataLogging();
        #endif
        Trace(options);
        """,
        """
        [System.Diagnostics.Conditional("DEBUG")]
        private static void Trace(DbContextOptionsBuilder options) => options.EnableSensitiveDataLogging();
        """) with { PreprocessorSymbols = ["DEBUG"] });

    [Fact]
    public Task OtherBuild_IsNone() => Verify.Analyzer(Web.With("""
        #if TRACE || DEBUG
        options.[|EnableSensitiveDataLogging()|];
        #endif
        #if DEBUG
        app.UseHsts();
        #endif
        options.[|EnableSensitiveDataLogging()|];
        #if DEBUG
        app.UseHsts();
        #else
        app.UseDeveloperExceptionPage();
        #endif
        """) with { PreprocessorSymbols = ["DEBUG", "TRACE"] });

    /// <summary>ASP.NET Core calls them in that environment alone.</summary>
    [Fact]
    public Task StartupOfDevelopment_DoesNotReport() => Verify.Analyzer(Web.Of("""
        using Microsoft.AspNetCore.Builder;

        public class Startup
        {
            public void ConfigureDevelopment(IApplicationBuilder app) => app.UseDeveloperExceptionPage();

            public void ConfigureStaging(IApplicationBuilder app) => app.[|UseDeveloperExceptionPage()|];

            public void Configure(IApplicationBuilder app) => app.[|UseDeveloperExceptionPage()|];
        }

        public class StartupDevelopment
        {
            public void Configure(IApplicationBuilder app) => app.UseDeveloperExceptionPage();
        }
        """));
}
