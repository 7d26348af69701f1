using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // Wherever it is started from, settings and assets are found beside the program; ./data stays where it is started.
    ContentRootPath = AppContext.BaseDirectory
});
builder.Configuration.AddJsonFile("appsettings.Local.json", optional: true).AddEnvironmentVariables().AddCommandLine(args);
var pengaturan = PengaturanKantor.Baca(builder.Configuration);

builder.Services.AddSingleton(pengaturan);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData(pengaturan.Data);
builder.Services.AddAntiforgery();
builder.Services.AddKepegawaian(pengaturan.Folder);

var app = builder.Build();
Directory.CreateDirectory(pengaturan.Folder);
await app.Services.SiapkanAsync(app.Lifetime.ApplicationStopping);
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.Run();
