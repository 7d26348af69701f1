using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>A document's letter on the desk: preview before it is approved, then whose turn it is, number, PDF and how the message fares.</summary>
public sealed partial class SuratPanel(IDbContextFactory<LayananDb> dbs, PratinjauSurat pratinjau, Siaran siaran)
{
    ButirSurat? butir;
    KeadaanSurat? surat;
    IReadOnlyList<Kekurangan> kurang = [];
    string? buka;
    int? untuk;

    [Parameter, EditorRequired] public int ButirId { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    bool Terbit => surat?.Status is StatusSurat.Terbit or StatusSurat.Dicabut;

    // After a return the next letter is made from the corrected data, so the preview is the document's, not the old letter's.
    string? Pratinjau => surat switch
    {
        { Status: StatusSurat.Terbit or StatusSurat.Dicabut } => $"/surat/{surat.Id}/pdf#navpanes=0",
        { Status: StatusSurat.Menunggu or StatusSurat.MenungguPindai } => $"/surat/{surat.Id}/pratinjau#navpanes=0",
        _ => butir?.Status is StatusButir.Ditolak or StatusButir.Dibatalkan ? null : $"/butir/{ButirId}/pratinjau#navpanes=0"
    };

    IReadOnlyList<IsiPenampil> Penampilan(string url) =>
        [new(0, Terbit ? surat!.Nomor! : "Pratinjau surat", url, "application/pdf", Terbit ? surat!.Layanan : "Belum bernomor dan belum sah")];

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Surat, Topik.Permohonan, Topik.Percakapan], MuatAsync);

    protected override async Task OnParametersSetAsync()
    {
        if (untuk == ButirId) return;
        (untuk, buka) = (ButirId, null);
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        butir = await db.ButirSuratAsync(ButirId, Petugas, Selesai);
        surat = await db.SuratUntukButirAsync(ButirId, Petugas, Selesai);
        // Before an approval: afterwards the letter itself says what holds it up.
        kurang = butir is { JenisHasil: JenisHasil.SuratKantor, Status: StatusButir.Diajukan or StatusButir.Diverifikasi } ? await pratinjau.KurangAsync(ButirId, Petugas, Selesai) : [];
    }
}
