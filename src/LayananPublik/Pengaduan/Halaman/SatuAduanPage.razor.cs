using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>One complaint: what was said, where it stands, what may be done with it now.</summary>
public sealed partial class SatuAduanPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaAduan meja, IndeksBatas batas, JamKantor jam, TimeProvider waktu)
{
    RincianAduan? isi;
    PilihanAduan pilihan = new([], [], []);
    IReadOnlyList<AduanDekat> serupa = [];
    LetakTitik? menurutTitik;
    bool dimuat, diLuarBatas;
    int termuat;
    IDisposable? ikut;

    [Parameter] public int Id { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    bool Kelola => Petugas?.Boleh(Izin.KelolaAduan) == true;

    /// <summary>Only for who may read talks, and never where the reporter is sealed: the talk names him.</summary>
    string? BukaObrolan => isi is { IdentitasTertutup: false, PercakapanId: { } p } && Petugas?.Boleh(Izin.LihatPercakapan) == true ? $"/?percakapan={p}" : null;

    string? TakTerbit => isi switch { { Terbit: true } => null, { Rahasia: true } => "Aduan rahasia tidak pernah diterbitkan.", { Ringkasan.Length: 0 } => "Verifikasi dulu: yang diterbitkan hanya ringkasan kantor.", _ => null };

    /// <summary>What the prepared sentences may name.</summary>
    IReadOnlyDictionary<string, string> Bahan => isi is null ? new Dictionary<string, string>() : new Dictionary<string, string>
    {
        ["nomor"] = isi.Nomor, ["kategori"] = isi.Kategori, ["dinas"] = isi.Disposisi.FirstOrDefault(d => d is { Utama: true, Aktif: true })?.Dinas ?? "dinas"
    };

    protected override async Task OnParametersSetAsync()
    {
        if (termuat == Id) return;
        (termuat, dimuat, pilihan) = (Id, false, new([], [], []));
        // What was said and asked about the case before would be said of this one.
        (tanya, pratinjau, dialog, galat, kabarTerbit, laporTersimpan) = (null, null, null, null, null, false);
        ikut?.Dispose();
        var penyegar = new Penyegar(waktu, SegarkanAsync, Selesai);
        Selagi(ikut = siaran.Ikuti(Topik.SatuAduan(Id), () => InvokeAsync(penyegar.SegarkanAsync)));
        await MuatAsync();
    }

    async Task SegarkanAsync()
    {
        await MuatAsync();
        StateHasChanged();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        isi = await db.RincianAduanAsync(Id, Petugas, Selesai);
        dimuat = true;
        if (isi is null) return;
        if (Kelola && pilihan.Kategori.Count == 0) pilihan = await db.PilihanAduanAsync(Petugas, Selesai, isi);
        var peta = isi.Titik is null || isi.TitikDibulatkan ? null : await batas.UntukAsync(db, isi.JalurUnit, Selesai);
        menurutTitik = peta is not null && isi.Titik is { } titik ? peta.Cari(titik.Lintang, titik.Bujur) : null;
        diLuarBatas = peta is not null && menurutTitik is null;
        serupa = isi.Tertutup || isi.IndukId is not null ? [] : await db.AduanDekatAsync(Petugas, Id, jam.Sekarang, Selesai);
        kalender = await db.KalenderAsync(isi.UnitId, Selesai);
        nomorLapor = isi.NomorLapor ?? "";
    }

    static string Kanal(KanalAduan k) => k switch { KanalAduan.WhatsApp => "WhatsApp", KanalAduan.Loket => "loket", KanalAduan.Telepon => "telepon", KanalAduan.Surat => "surat", _ => "SP4N-LAPOR!" };
}
