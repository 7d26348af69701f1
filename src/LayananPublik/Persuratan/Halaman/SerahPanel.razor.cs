using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>How a letter is handed out by links, what they were used for, and what took its place.</summary>
public sealed partial class SerahPanel(IDbContextFactory<LayananDb> dbs, MejaTautanSurat meja, MejaPenerbitan penerbitan, Siaran siaran, TimeProvider waktu)
{
    IReadOnlyList<BarisTautan> tautan = [];
    TautanBaru? baruDibuat;
    string? galat;
    int? untuk;

    [Parameter, EditorRequired] public KeadaanSurat Isi { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    JamKantor jam => new(waktu, Isi.ZonaWaktu);

    bool BolehMenyerahkan => meja.Bisa && Isi.Status == StatusSurat.Terbit && (Petugas?.Boleh(Izin.BalasPercakapan) == true || Petugas?.Boleh(Izin.TandatanganiSurat) == true);

    bool BolehMengganti => Isi is { Status: StatusSurat.Dicabut, Pengganti: null, StatusButir: StatusButir.Diterbitkan or StatusButir.Selesai } && Petugas?.Boleh(Izin.TandatanganiSurat) == true;

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Surat, Topik.Percakapan], MuatAsync);

    protected override async Task OnParametersSetAsync()
    {
        if (untuk == Isi.Id) return;
        (untuk, baruDibuat, galat) = (Isi.Id, null, null);
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        tautan = await db.TautanSuratAsync(Isi.Id, Petugas, Selesai);
    }

    string Keadaan(BarisTautan t) => t switch
    {
        { DihentikanPada: not null } => "dihentikan",
        _ when t.Unduhan >= t.BatasUnduh => "habis",
        _ when t.Sampai <= jam.Sekarang => "lewat waktu",
        { Sampai: null } => "menunggu berangkat",
        _ => "berlaku"
    };

    Task KirimAsync() => LakukanAsync(meja.KirimAsync(Isi.Id, Petugas!, Selesai));

    Task HentikanAsync(int id) => LakukanAsync(meja.HentikanAsync(Isi.Id, id, Petugas!, Selesai));

    Task GantiAsync() => LakukanAsync(penerbitan.SiapkanPenggantiAsync(Isi.Id, Petugas!, Selesai));

    async Task BuatAsync()
    {
        var hasil = await meja.BuatAsync(Isi.Id, Petugas!, Selesai);
        await LakukanAsync(Task.FromResult(hasil.TanpaNilai));
        baruDibuat = hasil.Nilai;
    }

    async Task LakukanAsync(Task<Hasil> kerja)
    {
        (galat, baruDibuat) = ((await kerja).Penolakan, null);
        if (galat is null) await MuatAsync();
    }
}
