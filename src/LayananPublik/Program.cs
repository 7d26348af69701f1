using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using LayananPublik.Persuratan;

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
builder.Services.AddSingleton<AlamatKantor>();
builder.Services.AddAntiforgery();
builder.Services.AddKepegawaian(pengaturan.Folder);
builder.Services.AddKantor();
builder.Services.AddKotakMasuk();
builder.Services.AddPelayanan();
builder.Services.AddPersuratan();

var app = builder.Build();
Directory.CreateDirectory(pengaturan.Folder);
await app.Services.SiapkanAsync(app.Lifetime.ApplicationStopping);
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapKantor();
app.MapKotakMasuk();
app.MapPelayanan();
app.MapPersuratan();
app.Run();
