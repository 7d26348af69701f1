using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SaluranWhatsApp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PembaruanMasuk_Status_BerikutPada",
                table: "PembaruanMasuk");

            migrationBuilder.AddColumn<string>(
                name: "Golongan",
                table: "StatusTertunda",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JenisTarif",
                table: "StatusTertunda",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BiayaPada",
                table: "PesanKeluar",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DititipkanPada",
                table: "PesanKeluar",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GolonganBiaya",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JenisBiaya",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Keperluan",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "KuotaSampai",
                table: "PesanKeluar",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NomorKantorId",
                table: "PesanKeluar",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "TarifDari",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Utama",
                table: "PesanKeluar",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "AsliId",
                table: "Lampiran",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BatasPada",
                table: "Lampiran",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Dilepas",
                table: "Lampiran",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "NamaVirus",
                table: "Lampiran",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SariDinyatakan",
                table: "Lampiran",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BsuidDiragukan",
                table: "Kontak",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiragukanSejak",
                table: "Kontak",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TeleponDiragukan",
                table: "Kontak",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TolakPromosiSejak",
                table: "Kontak",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HargaPesan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Golongan = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Rupiah = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HargaPesan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JedaKirim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kunci = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NomorKantorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Sebab = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Kalimat = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Kode = table.Column<int>(type: "INTEGER", nullable: true),
                    Oleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Sejak = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BerakhirPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CobaPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CobaKe = table.Column<int>(type: "INTEGER", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JedaKirim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JedaKirim_NomorKantor_NomorKantorId",
                        column: x => x.NomorKantorId,
                        principalTable: "NomorKantor",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "KabarAkun",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kalimat = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Penting = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DilihatPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DilihatOleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KabarAkun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PenugasanTemplat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WabaId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Keperluan = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Bahasa = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenugasanTemplat", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Simpul",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SampaiPada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Simpul", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TemplatPesan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WabaId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MetaId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Bahasa = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Golongan = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Mutu = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Bernama = table.Column<bool>(type: "INTEGER", nullable: false),
                    Komponen = table.Column<string>(type: "TEXT", nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    StatusPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StatusSejak = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MutuPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GolonganPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GolonganSejak = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GolonganSebelum = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    GolonganAkan = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    DiselaraskanPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplatPesan", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PesanKeluar_BiayaPada_NomorKantorId_GolonganBiaya_JenisBiaya",
                table: "PesanKeluar",
                columns: new[] { "BiayaPada", "NomorKantorId", "GolonganBiaya", "JenisBiaya" });

            migrationBuilder.CreateIndex(
                name: "IX_PesanKeluar_PercakapanId_KuotaSampai",
                table: "PesanKeluar",
                columns: new[] { "PercakapanId", "KuotaSampai" });

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_Status_KirimanMasukId_Urutan",
                table: "PembaruanMasuk",
                columns: new[] { "Status", "KirimanMasukId", "Urutan" });

            migrationBuilder.CreateIndex(
                name: "IX_Lampiran_AsliId",
                table: "Lampiran",
                column: "AsliId");

            migrationBuilder.CreateIndex(
                name: "IX_HargaPesan_Golongan",
                table: "HargaPesan",
                column: "Golongan",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JedaKirim_Kunci",
                table: "JedaKirim",
                column: "Kunci",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JedaKirim_NomorKantorId",
                table: "JedaKirim",
                column: "NomorKantorId");

            migrationBuilder.CreateIndex(
                name: "IX_KabarAkun_DilihatPada_Id",
                table: "KabarAkun",
                columns: new[] { "DilihatPada", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PenugasanTemplat_WabaId_Keperluan",
                table: "PenugasanTemplat",
                columns: new[] { "WabaId", "Keperluan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Simpul_Nama",
                table: "Simpul",
                column: "Nama",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TemplatPesan_WabaId_MetaId",
                table: "TemplatPesan",
                columns: new[] { "WabaId", "MetaId" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Lampiran_IsiLemari_AsliId",
                table: "Lampiran",
                column: "AsliId",
                principalTable: "IsiLemari",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Lampiran_IsiLemari_AsliId",
                table: "Lampiran");

            migrationBuilder.DropTable(
                name: "HargaPesan");

            migrationBuilder.DropTable(
                name: "JedaKirim");

            migrationBuilder.DropTable(
                name: "KabarAkun");

            migrationBuilder.DropTable(
                name: "PenugasanTemplat");

            migrationBuilder.DropTable(
                name: "Simpul");

            migrationBuilder.DropTable(
                name: "TemplatPesan");

            migrationBuilder.DropIndex(
                name: "IX_PesanKeluar_BiayaPada_NomorKantorId_GolonganBiaya_JenisBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropIndex(
                name: "IX_PesanKeluar_PercakapanId_KuotaSampai",
                table: "PesanKeluar");

            migrationBuilder.DropIndex(
                name: "IX_PembaruanMasuk_Status_KirimanMasukId_Urutan",
                table: "PembaruanMasuk");

            migrationBuilder.DropIndex(
                name: "IX_Lampiran_AsliId",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "Golongan",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "JenisTarif",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "BiayaPada",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "DititipkanPada",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "GolonganBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "JenisBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "Keperluan",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "KuotaSampai",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "NomorKantorId",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "TarifDari",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "Utama",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "AsliId",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "BatasPada",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "Dilepas",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "NamaVirus",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "SariDinyatakan",
                table: "Lampiran");

            migrationBuilder.DropColumn(
                name: "BsuidDiragukan",
                table: "Kontak");

            migrationBuilder.DropColumn(
                name: "DiragukanSejak",
                table: "Kontak");

            migrationBuilder.DropColumn(
                name: "TeleponDiragukan",
                table: "Kontak");

            migrationBuilder.DropColumn(
                name: "TolakPromosiSejak",
                table: "Kontak");

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_Status_BerikutPada",
                table: "PembaruanMasuk",
                columns: new[] { "Status", "BerikutPada" });
        }
    }
}
