using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Shell;

public sealed class LencanaMenuTests : BunitContext
{
    readonly Siaran siaran = new(TimeProvider.System, NullLogger<Siaran>.Instance);

    public LencanaMenuTests()
    {
        Services.AddSingleton(siaran);
        Services.AddSingleton<IDbContextFactory<LayananDb>>(new PabrikKosong());
        RenderTree.Add<Microsoft.AspNetCore.Components.CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, new PetugasAktif(7, "Rina", Peran.Petugas, 1, "/1/")));
    }

    [Fact]
    public async Task A_number_listens_while_it_is_on_screen_and_no_longer()
    {
        Render<LencanaMenu>(p => p.Add(l => l.Hitungan, new(Topik.Surat, (_, _, _) => Task.FromResult(3))));
        Assert.Equal(1, siaran.JumlahPengikut);
        await DisposeComponentsAsync();
        Assert.Equal(0, siaran.JumlahPengikut);
    }

    [Theory]
    [InlineData(0, ""), InlineData(3, "3 menunggu"), InlineData(250, "99+ menunggu")]
    public void A_number_is_counted_for_the_officer_and_zero_is_not_shown(int jumlah, string tertulis)
    {
        var untuk = 0;
        var c = Render<LencanaMenu>(p => p.Add(l => l.Hitungan, new(Topik.Surat, (_, petugas, _) => { untuk = petugas.Id; return Task.FromResult(jumlah); })));
        Assert.Equal(7, untuk);
        Assert.Equal(tertulis, string.Concat(c.FindAll(".lencana").Select(l => l.TextContent)));
    }

    sealed class PabrikKosong : IDbContextFactory<LayananDb>
    {
        public LayananDb CreateDbContext() => new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
    }
}
