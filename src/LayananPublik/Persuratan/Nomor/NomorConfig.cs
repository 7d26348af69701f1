using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Persuratan;

sealed class NomorAgendaConfig : IEntityTypeConfiguration<NomorAgenda>
{
    public void Configure(EntityTypeBuilder<NomorAgenda> e)
    {
        e.Property(x => x.Deret).HasMaxLength(NomorAgenda.PanjangDeret);
        e.Property(x => x.Sisipan).HasMaxLength(4);
        e.Property(x => x.Nomor).HasMaxLength(NomorAgenda.PanjangNomor);
        e.Property(x => x.Bagian).HasMaxLength(12);
        e.Property(x => x.Klasifikasi).HasMaxLength(NomorAgenda.PanjangKelas);
        e.Property(x => x.KodeLayanan).HasMaxLength(NomorAgenda.PanjangKelas);
        e.Property(x => x.Perihal).HasMaxLength(NomorAgenda.PanjangPerihal);
        e.Property(x => x.Tujuan).HasMaxLength(NomorAgenda.PanjangTujuan);
        e.Property(x => x.Penanda).HasMaxLength(NomorAgenda.PanjangOrang);
        e.Property(x => x.Pengolah).HasMaxLength(NomorAgenda.PanjangOrang);
        e.Property(x => x.Keterangan).HasMaxLength(NomorAgenda.PanjangKeterangan);
        e.Property(x => x.Blok).HasMaxLength(NomorAgenda.PanjangPerihal);
        e.Property(x => x.Cari).HasMaxLength(400);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Terbit);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Pemakai).WithMany().HasForeignKey(x => x.PemakaiId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Surat).WithMany().HasForeignKey(x => x.SuratId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<PenutupanAgenda>().WithMany().HasForeignKey(x => x.PenutupanId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.NomorAgendaId);
        e.HasIndex(x => new { x.UnitKerjaId, x.Deret, x.Tahun, x.Urut, x.Sisipan }).IsUnique();
        // One living number for each part of a letter; voids of it may be many.
        e.HasIndex(x => new { x.SuratId, x.PemakaiId, x.Bagian }).IsUnique().HasFilter("[SuratId] IS NOT NULL AND [Status] <> 'Batal'");
        e.HasIndex(x => new { x.PemakaiId, x.Tahun, x.Nomor });
        e.HasIndex(x => new { x.UnitKerjaId, x.Tanggal });
        e.HasIndex(x => new { x.Status, x.Pada });
    }
}

sealed class RiwayatNomorConfig : IEntityTypeConfiguration<RiwayatNomor>
{
    public void Configure(EntityTypeBuilder<RiwayatNomor> e) => RiwayatConfig.Isi(e);
}

sealed class DeretNomorConfig : IEntityTypeConfiguration<DeretNomor>
{
    public void Configure(EntityTypeBuilder<DeretNomor> e)
    {
        e.Property(x => x.Deret).HasMaxLength(NomorAgenda.PanjangDeret);
        e.Property(x => x.Lingkup).HasMaxLength(24);
        e.Property(x => x.Alasan).HasMaxLength(Riwayat.PanjangAlasan);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Deret, x.Tahun }).IsUnique();
    }
}

sealed class AturanNomorConfig : IEntityTypeConfiguration<AturanNomor>
{
    public void Configure(EntityTypeBuilder<AturanNomor> e)
    {
        e.Property(x => x.Pola).HasMaxLength(NomorAgenda.PanjangNomor);
        e.Property(x => x.PolaLayanan).SebagaiJson();
        e.Property(x => x.Alasan).HasMaxLength(AturanNomor.PanjangAlasan);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Mulai });
    }
}

sealed class PenutupanAgendaConfig : IEntityTypeConfiguration<PenutupanAgenda>
{
    public void Configure(EntityTypeBuilder<PenutupanAgenda> e)
    {
        e.Property(x => x.Sari).HasMaxLength(64);
        e.Property(x => x.SariSebelum).HasMaxLength(64);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.DibukaOleh).HasMaxLength(120);
        e.Property(x => x.AlasanBuka).HasMaxLength(Riwayat.PanjangAlasan);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Tahun, x.Bulan, x.Ke }).IsUnique();
    }
}
